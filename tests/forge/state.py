# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0

"""What the fake GitHub has, and what each operation does to it. Repositories are bare ones on the disk."""

import datetime
import os
import shutil
import subprocess
import urllib.parse


class Refused(Exception):
    def __init__(self, status, message, errors=()):
        super().__init__(message)
        self.status, self.message, self.errors = status, message, list(errors)


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def git(folder, *arguments):
    done = subprocess.run(["git", "-C", folder, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


class Forge:
    def __init__(self, folder, address, accounts):
        self.folder, self.address, self.accounts = folder, address, accounts
        self.repositories = {}  # by slug in lower case
        self.ids = 100

    def path(self, slug):
        return os.path.join(self.folder, slug.lower() + ".git")

    def refs(self, slug):
        lines = git(self.path(slug), "for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads")
        return dict(line.split() for line in (lines or "").splitlines())

    def pushed(self, slug, before, login):
        """Called after a push: who pushed what, and the default branch of a repository that had none."""
        repository = self.repositories[slug.lower()]
        after = self.refs(slug)
        for branch, commit in after.items():
            if before.get(branch) != commit:
                repository["activity"].append({"ref": "refs/heads/" + branch, "after": commit,
                                               "activity_type": "push", "actor": {"login": login}})
        if not before and after and repository["default_branch"] not in after:
            repository["default_branch"] = next(iter(after))
        git(self.path(slug), "symbolic-ref", "HEAD", "refs/heads/" + repository["default_branch"])

    def add(self, login, owner, settings):
        slug = owner + "/" + settings["name"]
        if slug.lower() in self.repositories:
            raise Refused(422, "Repository creation failed.",
                          [{"resource": "Repository", "code": "custom", "field": "name",
                            "message": "name already exists on this account"}])
        self.ids += 1
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", self.path(slug)], stdin=subprocess.DEVNULL,
                       check=True)
        git(self.path(slug), "config", "http.receivepack", "true")
        page = self.address + "/" + slug
        self.repositories[slug.lower()] = {
            **settings, "id": self.ids, "full_name": slug, "owner": {"login": owner}, "html_url": page,
            "clone_url": page + ".git", "default_branch": "main", "created_at": now(), "topics": [],
            "permissions": {"admin": True}, "creator": login, "access": {}, "protection": {}, "signatures": [],
            "variables": {}, "properties": {}, "pulls": [], "activity": [], "dispatches": []}
        return self.repositories[slug.lower()]

    def repository_of(self, named):
        slug = named["owner"] + "/" + named["repo"]
        if slug.lower() not in self.repositories:
            raise Refused(404, "Not Found")
        return slug, self.repositories[slug.lower()]

    def pull_of(self, named):
        _, repository = self.repository_of(named)
        for pull in repository["pulls"]:
            if pull["number"] == int(named["number"]):
                return pull
        raise Refused(404, "Not Found")

    def do(self, operation, login, named, query, body):
        """Returns status and answer."""
        return getattr(self, operation)(login, {k: urllib.parse.unquote(v) for k, v in named.items()}, query, body)

    # The operations, by their names in published.py.

    def user(self, login, *_):
        return 200, {"login": login, "type": "User"}

    def organisations(self, *_):
        return 200, [{"login": name} for name, account in self.accounts.items() if account["type"] == "Organization"]

    def account(self, _, named, *__):
        for name, account in self.accounts.items():
            if name.lower() == named["owner"].lower():
                return 200, {"login": name, "type": account["type"]}
        raise Refused(404, "Not Found")

    def create_own(self, login, _, __, body):
        return 201, self.add(login, login, body)

    def create(self, login, named, _, body):
        if self.accounts.get(named["owner"], {}).get("type") != "Organization":
            raise Refused(404, "Not Found")
        return 201, self.add(login, named["owner"], body)

    def repository(self, _, named, *__):
        return 200, self.repository_of(named)[1]

    def change(self, _, named, __, body):
        slug, repository = self.repository_of(named)
        if "default_branch" in body and body["default_branch"] not in self.refs(slug):
            raise Refused(422, "Validation Failed", [{"field": "default_branch", "code": "invalid"}])
        repository.update(body)
        return 200, repository

    def delete(self, _, named, *__):
        slug, _ = self.repository_of(named)
        del self.repositories[slug.lower()]
        shutil.rmtree(self.path(slug))
        return 204, None

    def topics(self, _, named, __, body):
        if any(topic != topic.lower() for topic in body["names"]):
            raise Refused(422, "Validation Failed", ["Topics must start with a lowercase letter or number"])
        self.repository_of(named)[1]["topics"] = body["names"]
        return 200, {"names": body["names"]}

    def collaborator(self, _, named, __, body):
        if named["user"] not in self.accounts:
            raise Refused(404, "Not Found")
        self.repository_of(named)[1]["access"][named["user"]] = body.get("permission", "push")
        return 201, {"id": 1}

    def team(self, _, named, __, body):
        if named["team"] not in self.accounts[named["org"]].get("teams", []):
            raise Refused(404, "Not Found")
        self.repository_of(named)[1]["access"]["team " + named["team"]] = body.get("permission", "push")
        return 204, None

    def protect(self, _, named, __, body):
        slug, repository = self.repository_of(named)
        if named["branch"] not in self.refs(slug):
            raise Refused(404, "Branch not found")
        repository["protection"][named["branch"]] = body
        return 200, {"url": "x"}

    def signatures(self, _, named, *__):
        _, repository = self.repository_of(named)
        if named["branch"] not in repository["protection"]:
            raise Refused(404, "Branch not protected")
        repository["signatures"].append(named["branch"])
        return 200, {"enabled": True}

    def set_variable(self, _, named, __, body):
        variables = self.repository_of(named)[1]["variables"]
        if named["name"] not in variables:
            raise Refused(404, "Not Found")
        variables[named["name"]] = body["value"]
        return 204, None

    def new_variable(self, _, named, __, body):
        self.repository_of(named)[1]["variables"][body["name"]] = body["value"]
        return 201, {}

    def properties(self, _, named, __, body):
        for one in body["properties"]:
            self.repository_of(named)[1]["properties"][one["property_name"]] = one["value"]
        return 204, None

    def oidc(self, _, named, __, body):
        self.repository_of(named)[1]["oidc"] = body
        return 201, {}

    def subscription(self, _, named, __, body):
        self.repository_of(named)[1]["subscribed"] = body["subscribed"]
        return 200, body

    def activity(self, _, named, *__):
        return 200, self.repository_of(named)[1]["activity"]

    def branches(self, _, named, *__):
        slug, _ = self.repository_of(named)
        return 200, [{"name": name, "commit": {"sha": sha}} for name, sha in self.refs(slug).items()]

    def pulls(self, _, named, query, __):
        slug, repository = self.repository_of(named)
        owner = slug.split("/")[0]
        wanted = [pull for pull in repository["pulls"]
                  if pull["state"] == query.get("state", "open")
                  and query.get("head", owner + ":" + pull["head"]["ref"]) == owner + ":" + pull["head"]["ref"]
                  and query.get("base", pull["base"]["ref"]) == pull["base"]["ref"]]
        return 200, wanted

    def open_pull(self, login, named, _, body):
        slug, repository = self.repository_of(named)
        refs, head, base = self.refs(slug), body["head"], body["base"]
        for field, branch in (("head", head), ("base", base)):
            if branch not in refs:
                raise Refused(422, "Validation Failed",
                              [{"resource": "PullRequest", "field": field, "code": "invalid"}])
        if any(p["head"]["ref"] == head and p["state"] == "open" for p in repository["pulls"]):
            raise Refused(422, "Validation Failed", [
                {"resource": "PullRequest", "code": "custom",
                 "message": f"A pull request already exists for {slug.split('/')[0]}:{head}."}])
        if refs[head] == refs[base]:
            raise Refused(422, "Validation Failed", [
                {"resource": "PullRequest", "code": "custom", "message": f"No commits between {base} and {head}"}])
        number = len(repository["pulls"]) + 1
        pull = {"number": number, "state": "open", "title": body["title"], "body": body.get("body"),
                "draft": body.get("draft", False), "head": {"ref": head}, "base": {"ref": base},
                "html_url": f"{repository['html_url']}/pull/{number}", "user": {"login": login},
                "reviewers": [], "teams": [], "assignees": []}
        repository["pulls"].append(pull)
        return 201, pull

    def change_pull(self, _, named, __, body):
        pull = self.pull_of(named)
        pull.update(body)
        return 200, pull

    def reviewers(self, _, named, __, body):
        pull = self.pull_of(named)
        unknown = [one for one in body.get("reviewers", []) if one not in self.accounts]
        if unknown:
            raise Refused(422, "Reviews may only be requested from collaborators. One or more of the users or "
                               f"teams you specified is not a collaborator of the {pull['html_url']} repository.")
        pull["reviewers"] += body.get("reviewers", [])
        pull["teams"] += body.get("team_reviewers", [])
        return 201, pull

    def assignees(self, _, named, __, body):
        pull = self.pull_of(named)
        pull["assignees"] += body["assignees"]
        return 201, pull

    def delete_ref(self, _, named, *__):
        slug, repository = self.repository_of(named)
        if named["branch"] == repository["default_branch"]:
            raise Refused(422, "Cannot delete the default branch")
        if named["branch"] not in self.refs(slug):
            raise Refused(422, "Reference does not exist")
        git(self.path(slug), "branch", "-D", named["branch"])
        return 204, None

    def dispatch(self, login, named, _, body):
        slug, repository = self.repository_of(named)
        if body["ref"] not in self.refs(slug):
            raise Refused(422, "No ref found for: " + body["ref"])
        if git(self.path(slug), "cat-file", "-e", f"{body['ref']}:.github/workflows/{named['workflow']}") is None:
            raise Refused(404, "Not Found")
        repository["dispatches"].append({**body, "workflow": named["workflow"], "actor": {"login": login},
                                         "created_at": now(), "html_url": repository["html_url"] + "/actions/runs/1"})
        return 204, None

    def runs(self, _, named, query, __):
        _, repository = self.repository_of(named)
        runs = [run for run in repository["dispatches"]
                if run["workflow"] == named["workflow"] and run["ref"] == query.get("branch", run["ref"])]
        return 200, {"total_count": len(runs), "workflow_runs": runs[::-1][:int(query.get("per_page", 30))]}
