# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0

"""What GitHub publishes of its HTTP interface (2022-11-28), as far as Cairn uses it: for each operation the
fields that a request may and must have, with their types. A request that breaks it is a fault of Cairn's."""

import re

TEXT, FLAG, NUMBER, TEXTS, OBJECT = "text", "flag", "number", "texts", "object"


def maybe(kind):
    return ("null or", kind)


def fits(kind, value):
    if isinstance(kind, dict):
        return isinstance(value, dict) and not breaches(kind, value)
    if isinstance(kind, set):
        return value in kind
    if isinstance(kind, list):
        return isinstance(value, list) and all(fits(kind[0], one) for one in value)
    if isinstance(kind, tuple):
        return value is None or fits(kind[1], value)
    if kind is TEXT:
        return isinstance(value, str)
    if kind is FLAG:
        return isinstance(value, bool)
    if kind is NUMBER:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is TEXTS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind is OBJECT:
        return isinstance(value, dict)
    if kind == "texts by name":
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    if kind == "text, texts or null":
        return value is None or fits(TEXT, value) or fits(TEXTS, value)
    raise ValueError(kind)


def breaches(fields, body):
    """`fields` maps names to types; a name with a star must be there."""
    found = []
    known = {name.rstrip("*"): kind for name, kind in fields.items()}
    for name in fields:
        if name.endswith("*") and name[:-1] not in body:
            found.append(f"the field {name[:-1]} is missing")
    for name, value in body.items():
        if name not in known:
            found.append(f"there is no field {name}")
        elif not fits(known[name], value):
            found.append(f"the field {name} cannot be {value!r}")
    return found


TITLES = {"PR_TITLE", "COMMIT_OR_PR_TITLE"}
MESSAGES = {"PR_BODY", "COMMIT_MESSAGES", "BLANK"}
NEW = {
    "name*": TEXT, "description": TEXT, "homepage": TEXT, "private": FLAG, "has_issues": FLAG,
    "has_projects": FLAG, "has_wiki": FLAG, "is_template": FLAG, "team_id": NUMBER, "auto_init": FLAG,
    "gitignore_template": TEXT, "license_template": TEXT, "allow_squash_merge": FLAG,
    "allow_merge_commit": FLAG, "allow_rebase_merge": FLAG, "allow_auto_merge": FLAG,
    "delete_branch_on_merge": FLAG, "squash_merge_commit_title": TITLES,
    "squash_merge_commit_message": MESSAGES,
}
NEW_IN_ORGANISATION = {**NEW, "visibility": {"public", "private", "internal"}, "custom_properties": OBJECT}
CHANGE = {
    **{name.rstrip("*"): kind for name, kind in NEW.items() if name not in ("team_id", "auto_init")},
    "visibility": {"public", "private"}, "default_branch": TEXT, "allow_update_branch": FLAG, "archived": FLAG,
}
WHO = {"users": TEXTS, "teams": TEXTS, "apps": TEXTS}
PROTECTION = {
    "required_status_checks*": maybe({"strict*": FLAG, "contexts*": TEXTS}),
    "enforce_admins*": maybe(FLAG),
    "required_pull_request_reviews*": maybe({
        "dismissal_restrictions": WHO, "dismiss_stale_reviews": FLAG, "require_code_owner_reviews": FLAG,
        "required_approving_review_count": NUMBER, "require_last_push_approval": FLAG,
        "bypass_pull_request_allowances": WHO}),
    "restrictions*": maybe({"users*": TEXTS, "teams*": TEXTS, "apps": TEXTS}),
    "required_linear_history": FLAG, "allow_force_pushes": maybe(FLAG), "allow_deletions": FLAG,
    "block_creations": FLAG, "required_conversation_resolution": FLAG, "lock_branch": FLAG,
    "allow_fork_syncing": FLAG,
}
PULL = {"title*": TEXT, "head*": TEXT, "base*": TEXT, "body": TEXT, "draft": FLAG,
        "maintainer_can_modify": FLAG}
R = r"/repos/(?P<owner>[^/]+)/(?P<repo>[^/]+)"

# name: method, path, fields of the body (None: no body), names of the query
OPERATIONS = {
    "user": ("GET", r"/user", None, ()),
    "organisations": ("GET", r"/user/orgs", None, ("per_page", "page")),
    "account": ("GET", r"/users/(?P<owner>[^/]+)", None, ()),
    "create_own": ("POST", r"/user/repos", NEW, ()),
    "create": ("POST", r"/orgs/(?P<owner>[^/]+)/repos", NEW_IN_ORGANISATION, ()),
    "repository": ("GET", R, None, ()),
    "change": ("PATCH", R, CHANGE, ()),
    "delete": ("DELETE", R, None, ()),
    "topics": ("PUT", R + "/topics", {"names*": TEXTS}, ()),
    "collaborator": ("PUT", R + r"/collaborators/(?P<user>[^/]+)", {"permission": TEXT}, ()),
    "team": ("PUT", r"/orgs/(?P<org>[^/]+)/teams/(?P<team>[^/]+)" + R, {"permission": TEXT}, ()),
    "protect": ("PUT", R + r"/branches/(?P<branch>[^/]+)/protection", PROTECTION, ()),
    "signatures": ("POST", R + r"/branches/(?P<branch>[^/]+)/protection/required_signatures", None, ()),
    "set_variable": ("PATCH", R + r"/actions/variables/(?P<name>[^/]+)", {"name": TEXT, "value": TEXT}, ()),
    "new_variable": ("POST", R + "/actions/variables", {"name*": TEXT, "value*": TEXT}, ()),
    "properties": ("PATCH", R + "/properties/values", {"properties*": [
        {"property_name*": TEXT, "value*": "text, texts or null"}]}, ()),
    "oidc": ("PUT", R + "/actions/oidc/customization/sub",
             {"use_default*": FLAG, "include_claim_keys": TEXTS}, ()),
    "subscription": ("PUT", R + "/subscription", {"subscribed": FLAG, "ignored": FLAG}, ()),
    "activity": ("GET", R + "/activity", None, ("per_page", "ref", "actor")),
    "branches": ("GET", R + "/branches", None, ("per_page", "page", "protected")),
    "pulls": ("GET", R + "/pulls", None, ("state", "head", "base", "per_page", "page")),
    "open_pull": ("POST", R + "/pulls", PULL, ()),
    "change_pull": ("PATCH", R + r"/pulls/(?P<number>\d+)",
                    {"title": TEXT, "body": TEXT, "state": {"open", "closed"}, "base": TEXT}, ()),
    "reviewers": ("POST", R + r"/pulls/(?P<number>\d+)/requested_reviewers",
                  {"reviewers": TEXTS, "team_reviewers": TEXTS}, ()),
    "assignees": ("POST", R + r"/issues/(?P<number>\d+)/assignees", {"assignees": TEXTS}, ()),
    "delete_ref": ("DELETE", R + r"/git/refs/heads/(?P<branch>.+)", None, ()),
    "dispatch": ("POST", R + r"/actions/workflows/(?P<workflow>[^/]+)/dispatches",
                 {"ref*": TEXT, "inputs": "texts by name"}, ()),
    "runs": ("GET", R + r"/actions/workflows/(?P<workflow>[^/]+)/runs", None,
             ("actor", "branch", "event", "status", "per_page", "page", "created")),
}


def find(method, path):
    """The operation's name and what its path names; (None, None) where there is none."""
    for name, (its_method, pattern, _, _) in OPERATIONS.items():
        match = re.fullmatch(pattern, path)
        if match and its_method == method:
            return name, match.groupdict()
    return None, None


def request_breaches(name, headers, query, body):
    found = []
    _, _, fields, queries = OPERATIONS[name]
    if headers.get("Accept") != "application/vnd.github+json":
        found.append(f"Accept is {headers.get('Accept')}")
    if headers.get("X-GitHub-Api-Version") != "2022-11-28":
        found.append(f"X-GitHub-Api-Version is {headers.get('X-GitHub-Api-Version')}")
    if not headers.get("User-Agent"):
        found.append("there is no User-Agent")
    for key in query:
        if key not in queries:
            found.append(f"there is no query {key}")
    if body is None:
        if fields is not None:
            found.append("the body is missing")
    elif fields is None:
        found.append("there may be no body")
    else:
        if headers.get("Content-Type") != "application/json":
            found.append(f"Content-Type is {headers.get('Content-Type')}")
        found += breaches(fields, body)
    return found
