"""``shopsync …``: reads the words typed and calls the command."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Protocol

from shopsync_gui import __version__
from shopsync_gui.cli import exits
from shopsync_gui.core.domain import errors, messages


class _Commands(Protocol):
    """What ``add_subparsers`` gives."""

    def add_parser(self, name: str, *, help: str | None = None) -> argparse.ArgumentParser: ...


def run(arguments: list[str]) -> int:
    """Run one command; the exit code (see ``exits``)."""
    try:
        options = make_parser().parse_args(arguments)
    except SystemExit as exc:
        return exc.code if isinstance(exc.code, int) else exits.USAGE
    try:
        return _dispatch(options)
    except errors.ShopSyncError as exc:
        say(exc)
        return exits.of_error(exc.code)
    except BrokenPipeError:
        # The reader went away (`shopsync export … | head`): nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.DONE
    except KeyboardInterrupt:
        return exits.CANCELLED


def say(exc: errors.ShopSyncError) -> None:
    """Print an error as an owner can read it, on standard error."""
    sentence = messages.sentences(exc.code)
    about = f" ({exc.subject})" if exc.subject else ""
    print(f"{sentence.title}{about}", file=sys.stderr)
    print(sentence.cure, file=sys.stderr)


def _dispatch(options: argparse.Namespace) -> int:
    match options.command:
        case None | "window":
            from shopsync_gui.cli.window import open_window

            return open_window(options)
        case "engine":
            from shopsync_gui.cli.engine import serve_engine

            return serve_engine()
        case "sample":
            from shopsync_gui.cli.sample import serve_sample

            return serve_sample(options)
        case "sync":
            from shopsync_gui.cli.sync import sync

            return sync(options)
        case "stores":
            from shopsync_gui.cli.stores import stores

            return stores(options)
        case _:
            from shopsync_gui.cli import records

            return getattr(records, options.command)(options)


def make_parser() -> argparse.ArgumentParser:
    """Every command and option."""
    parser = argparse.ArgumentParser(
        prog="shopsync",
        description="Keeps a Shopify shop in step with a database on this computer."
        " Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"ShopSync {__version__}")
    _window_options(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _sync(commands)
    _stores(commands)
    _records(commands)
    _sample(commands)
    commands.add_parser("engine", help=argparse.SUPPRESS)
    window = commands.add_parser("window", help="open the window (the same as no command)")
    _window_options(window)
    return parser


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--background", action="store_true", help="start in the tray")
    parser.add_argument("--sample", action="store_true", help="open with the sample shop")
    parser.add_argument(
        "--developer", action="store_true", help="allow shops on http://127.0.0.1:PORT"
    )


def _sync(commands: _Commands) -> None:
    sync = commands.add_parser("sync", help="take over what changed in the shop")
    sync.add_argument("what", nargs="?", choices=["products", "inventory", "all"], default="all")
    sync.add_argument("--store", metavar="CODE", required=True)
    sync.add_argument("--full", action="store_true", help="read everything again")
    sync.add_argument(
        "--confirm-deletions",
        action="store_true",
        help="mark as deleted what the last run held back",
    )
    sync.add_argument("--json", action="store_true", help="print one JSON object")


def _stores(commands: _Commands) -> None:
    stores = commands.add_parser("stores", help="add, show, change and remove stores")
    actions = stores.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="connect a shop")
    add.add_argument("code", metavar="CODE")
    add.add_argument("--address", metavar="A", default="")
    add.add_argument("--developer", action="store_true")
    add.add_argument("--sample", action="store_true", help="the built-in sample shop")
    add.add_argument("--token-stdin", action="store_true", help="read the token from stdin")
    add.add_argument("--client-id", metavar="ID", default="")
    add.add_argument("--client-secret-stdin", action="store_true")
    listing = actions.add_parser("list", help="one line a store")
    listing.add_argument("--json", action="store_true")
    show = actions.add_parser("show", help="everything about one store")
    show.add_argument("code", metavar="CODE")
    show.add_argument("--json", action="store_true")
    setting = actions.add_parser("set", help="change a setting of a store")
    setting.add_argument("code", metavar="CODE")
    setting.add_argument("key", metavar="KEY")
    setting.add_argument("value", metavar="VALUE")
    remove = actions.add_parser("remove", help="delete a store here; Shopify is not touched")
    remove.add_argument("code", metavar="CODE")


def _records(commands: _Commands) -> None:
    history = commands.add_parser("history", help="the runs, newest first")
    log = commands.add_parser("log", help="the log entries, newest first")
    for parser in (history, log):
        parser.add_argument("--store", metavar="CODE", default="")
        parser.add_argument("--limit", type=_positive, default=50)
        parser.add_argument("--json", action="store_true", help="one JSON object a line")
    export = commands.add_parser("export", help="write the catalogue to a file")
    export.add_argument("what", choices=["products"])
    export.add_argument("--store", metavar="CODE", required=True)
    export.add_argument("--to", metavar="FILE", required=True, help=".csv, .jsonl or -")
    commands.add_parser("doctor", help="versions, folders, keyring, databases")


def _sample(commands: _Commands) -> None:
    sample = commands.add_parser("sample", help="the sample shop")
    actions = sample.add_subparsers(dest="action", metavar="ACTION", required=True)
    serve = actions.add_parser("serve", help="serve it on this computer")
    serve.add_argument("--port", type=int, default=0)
    serve.add_argument("--products", type=_positive, default=300)
    serve.add_argument("--seed", type=int, default=1)
    serve.add_argument("--csv", metavar="FILE", default="")
    serve.add_argument("--plan", choices=["basic", "plus"], default="basic")
    serve.add_argument("--home", metavar="DIR", default="", help=argparse.SUPPRESS)
    serve.add_argument("--with-parent", action="store_true", help=argparse.SUPPRESS)


def _positive(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number of 0 or more")
    return number
