# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0

"""A GitHub for tests, on https://localhost. Reads one line of JSON: folder, certificate, key, tokens (by token
the login), accounts. Prints its port. Further lines are orders, each answered with a line: {"fail": rule} lets
requests fail, {"push": slug} pushes and {"remove": slug} deletes as somebody else, {"state": true} tells all. Ends
with its input."""

import http.server
import json
import os
import re
import ssl
import subprocess
import sys
import threading
import time
import urllib.parse
from base64 import b64decode

import published
from state import Forge, Refused, git

api = "/api/v3"


class Faults:
    """Rules of one use each unless `times` says more: method, path (an expression), how, seconds."""

    def __init__(self):
        self.rules = []

    def take(self, method, path):
        for rule in self.rules:
            if rule["method"] == method and re.search(rule["path"], path) and rule.get("times", 1) > 0:
                rule["times"] = rule.get("times", 1) - 1
                return rule
        return None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except (ConnectionError, ssl.SSLError):
            self.close_connection = True

    def drop(self):
        self.close_connection = True
        self.connection.close()

    def read_body(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status, body, headers=()):
        text = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def serve(self):
        url = urllib.parse.urlsplit(self.path)
        body = self.read_body()
        fault = self.server.faults.take(self.command, url.path)
        with self.server.lock:
            self.server.seen.append(self.command + " " + self.path)
            if fault and not fault["how"].endswith("-after"):
                respond = None
            elif url.path.startswith(api + "/"):
                respond = self.operate(url, body)
            else:
                respond = self.serve_git(url, body)
        if fault:
            return self.fail(fault)
        respond()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = serve

    def fail(self, fault):
        how, seconds = fault["how"], fault.get("seconds", 1)
        if how.startswith("drop"):
            return self.drop()
        if how == "silent":
            time.sleep(seconds)
            return self.drop()
        if how.startswith("error"):
            return self.answer(502, {"message": "Server Error"})
        if how == "refuse":
            return self.answer(403, {"message": "Resource not accessible by personal access token"},
                               [("X-Accepted-GitHub-Permissions", "administration=write")])
        if how == "upgrade":
            return self.answer(403, {"message": "Upgrade to GitHub Pro or make this repository public to enable "
                                                "this feature."})
        if how == "retry":
            return self.answer(403, {"message": "You have exceeded a secondary rate limit."},
                               [("Retry-After", str(seconds))])
        if how == "rate":
            return self.answer(403, {"message": "API rate limit exceeded"},
                               [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", str(int(time.time()) + seconds))])
        if how == "taken":
            return self.answer(422, {"message": "Repository creation failed.", "errors": [
                {"resource": "Repository", "code": "custom", "field": "name",
                 "message": "name already exists on this account"}]})
        if how == "redirect":
            return self.answer(307, {"message": "Moved"}, [("Location", fault["to"])])
        if how == "echo":
            return self.answer(422, {"message": "Who sent " + "·" * fault.get("behind", 0)
                                                + self.headers.get("Authorization", "") + "?"})
        if how == "long":
            return self.answer(200, {"message": "x" * fault["bytes"]})
        if how == "page":
            self.send_response(200)
            self.send_header("Content-Length", "13")
            self.end_headers()
            return self.wfile.write(b"<html></html>")
        raise ValueError(how)

    def operate(self, url, body):
        path, query = url.path[len(api):], dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        login = self.server.tokens.get(token) if scheme == "Bearer" else None
        if not login:
            return lambda: self.answer(401, {"message": "Bad credentials"})
        name, named = published.find(self.command, path)
        found = ["there is no such operation"]
        if name:
            found = published.request_breaches(name, self.headers, query, json.loads(body) if body else None)
        if found:
            self.server.breaches += [f"{self.command} {path}: {breach}" for breach in found]
            return lambda: self.answer(400, {"message": "Breach: " + "; ".join(found)})
        try:
            status, answer = self.server.forge.do(name, login, named, query, json.loads(body) if body else None)
            return lambda: self.answer(status, json.loads(json.dumps(answer)))
        except Refused as refused:
            said = {"message": refused.message, "errors": refused.errors,
                    "documentation_url": "https://docs.github.com/rest"}
            status = refused.status
            return lambda: self.answer(status, said)

    def serve_git(self, url, body):
        match = re.fullmatch(r"/([^/]+/[^/]+?)\.git(/.*)", url.path)
        basic = self.headers.get("Authorization", "").partition(" ")[2]
        password = b64decode(basic).decode().partition(":")[2] if basic else ""
        login = self.server.tokens.get(password)
        if not login:
            return lambda: self.answer(401, None, [("WWW-Authenticate", 'Basic realm="GitHub"')])
        if not match or match[1].lower() not in self.server.forge.repositories:
            return lambda: self.answer(404, None)
        before = self.server.forge.refs(match[1])
        environment = {**os.environ, "GIT_PROJECT_ROOT": self.server.forge.folder, "GIT_HTTP_EXPORT_ALL": "1",
                       "PATH_INFO": "/" + match[1].lower() + ".git" + match[2], "QUERY_STRING": url.query,
                       "REQUEST_METHOD": self.command, "CONTENT_TYPE": self.headers.get("Content-Type", ""),
                       "CONTENT_LENGTH": str(len(body)), "REMOTE_USER": login,
                       "GIT_PROTOCOL": self.headers.get("Git-Protocol", "")}
        done = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True, check=False)
        if url.path.endswith("/git-receive-pack"):
            self.server.forge.pushed(match[1], before, login)
        head, _, text = done.stdout.partition(b"\r\n\r\n")

        def respond():
            headers = [line.decode().split(": ", 1) for line in head.split(b"\r\n")]
            status = next((int(value.split()[0]) for name, value in headers if name == "Status"), 200)
            self.send_response(status)
            for name, value in headers:
                if name != "Status":
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
        return respond


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


def push_as_somebody(server, slug):
    """A commit on the default branch that Cairn knows nothing of."""
    forge, repository = server.forge, server.forge.repositories[slug.lower()]
    before, folder = forge.refs(slug), forge.path(slug)
    branch = repository["default_branch"]
    parents = ["-p", before[branch]] if branch in before else []
    who = ["-c", "user.name=Grace", "-c", "user.email=grace@example.com"]
    # With nobody to type it, the tree that mktree makes is empty.
    tree = git(folder, "rev-parse", branch + "^{tree}") if parents else git(folder, "mktree")
    commit = git(folder, *who, "commit-tree", tree, *parents, "-m", "Theirs")
    git(folder, "update-ref", "refs/heads/" + branch, commit)
    forge.pushed(slug, before, "grace")


def obey(server, order):
    with server.lock:
        if "fail" in order:
            server.faults.rules.append(order["fail"])
        if "push" in order:
            push_as_somebody(server, order["push"])
        if "remove" in order:
            owner, name = order["remove"].split("/")
            server.forge.delete(None, {"owner": owner, "repo": name})
        if "calm" in order:
            server.faults.rules.clear()
        return {"repositories": server.forge.repositories, "seen": server.seen, "breaches": server.breaches,
                "refs": {slug: server.forge.refs(slug) for slug in server.forge.repositories}}


def main():
    settings = json.loads(sys.stdin.readline())
    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(settings["certificate"], settings["key"])
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.lock, server.faults = threading.Lock(), Faults()
    server.seen, server.breaches, server.tokens = [], [], settings["tokens"]
    server.forge = Forge(settings["folder"], f"https://localhost:{server.server_port}", settings["accounts"])
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    for line in sys.stdin:
        print(json.dumps(obey(server, json.loads(line))), flush=True)


main()
