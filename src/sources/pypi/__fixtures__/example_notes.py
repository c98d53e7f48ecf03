"""An MCP server over stdio in plain Python, of the older protocol era."""

import json
import os
import sys

TOOLS = [
    {
        "name": "where",
        "description": "Reads notes in %s, run by %s." % (os.environ["HOME"], sys.executable),
        "inputSchema": {"type": "object"},
    },
    {"name": "see", "description": " ".join(sorted(os.listdir("/"))), "inputSchema": {"type": "object"}},
    {"name": "arguments", "description": json.dumps(sys.argv), "inputSchema": {"type": "object"}},
]


def answer(method, params):
    if method == "initialize":
        return {
            "protocolVersion": params["protocolVersion"],
            "capabilities": {"tools": {}},
            "serverInfo": {"name": "notes", "title": "Notes", "version": "1.0.0"},
        }
    return {"tools": TOOLS} if method == "tools/list" else None


class Server:
    @staticmethod
    def main():
        for line in sys.stdin:
            message = json.loads(line)
            if "id" not in message:
                continue
            result = answer(message["method"], message.get("params", {}))
            error = {"code": -32601, "message": "Unknown method."}
            said = {"error": error} if result is None else {"result": result}
            print(json.dumps({"jsonrpc": "2.0", "id": message["id"], **said}), flush=True)
