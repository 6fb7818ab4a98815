"""The catalogues of texts: ``update`` collects them from the code, ``build`` compiles them.

``python packaging/translations.py update`` after a text was added or changed, ``… check`` to see
what is missing, ``… build`` to make the ``.qm`` files that packages carry (a checkout makes them
in its cache when it starts).  English has a catalogue too, for its plurals; those follow a rule
and are filled in by ``update`` itself.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "shopsync_gui"
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr", "nl")


def _tool(name: str) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / f"{name}{suffix}")


def sources() -> list[Path]:
    """The files with texts: everything that windows show, and the sentences of core."""
    texts = CODE / "core" / "domain" / "messages.py"
    return [*sorted((CODE / "ui").rglob("*.py")), *sorted(texts.parent.glob("messages*.py"))]


def update(languages: tuple[str, ...] = LANGUAGES, folder: Path = CATALOGUES) -> None:
    """Bring the ``.ts`` files up to date with the code; translations that exist are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [str(path) for path in sources()]
    for language in languages:  # one call each: all of one call get the same target language
        target = folder / f"shopsync_{language}.ts"
        options = ["-source-language", "en", "-target-language", language]
        options += ["-locations", "none", "-no-obsolete", "-silent"]
        if language == "en":
            options.append("-pluralonly")
        subprocess.run([_tool("lupdate"), *files, *options, "-ts", str(target)], check=True)
        if language == "en":
            fill_english(target)


def fill_english(path: Path) -> None:
    """Write the English plurals: ``%n product(s)`` is ``%n product`` and ``%n products``."""
    tree = ET.parse(path)
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or message.get("numerus") != "yes":
            continue
        translation.attrib.pop("type", None)
        for form in translation.findall("numerusform"):
            translation.remove(form)
        for ending in ("", "s"):
            ET.SubElement(translation, "numerusform").text = source.replace("(s)", ending)
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )


def build(folder: Path = CATALOGUES, target: Path | None = None) -> list[Path]:
    """Compile each ``.ts`` whose ``.qm`` is missing or older; gives the files made."""
    made: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        result = (target or folder) / source.with_suffix(".qm").name
        if result.is_file() and result.stat().st_mtime >= source.stat().st_mtime:
            continue
        result.parent.mkdir(parents=True, exist_ok=True)
        command = [_tool("lrelease"), "-silent", str(source), "-qm", str(result)]
        subprocess.run(command, check=True)
        made.append(result)
    return made


def problems(path: Path) -> list[str]:
    """What is missing or wrong in a catalogue: untranslated texts, other placeholders."""
    found: list[str] = []
    for message in ET.parse(path).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            found.append(f"no translation: {source}")
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")]
        texts = forms or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(texts):
            found.append(f"unfinished: {source}")
        elif any(_placeholders(text) != _placeholders(source) for text in texts):
            found.append(f"other placeholders: {source}")
    return found


def _placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{[a-z0-9_]*\}|%n", text))


def missing(path: Path, fresh: Path) -> list[str]:
    """Texts of a fresh catalogue that ``path`` does not have yet."""

    def texts(where: Path) -> set[tuple[str, str]]:
        return {
            (context.findtext("name") or "", message.findtext("source") or "")
            for context in ET.parse(where).iter("context")
            for message in context.iter("message")
        }

    return sorted(f"{name}: {source}" for name, source in texts(fresh) - texts(path))


def main(arguments: list[str]) -> int:
    """``update``, ``build`` or ``check``."""
    match arguments:
        case ["update", *languages]:
            update(tuple(languages) or LANGUAGES)
        case ["build"]:
            for path in build():
                print(path.relative_to(ROOT))
        case ["check"]:
            lines = [
                f"{path.name}: {line}"
                for path in sorted(CATALOGUES.glob("*.ts"))
                for line in problems(path)
            ]
            print("\n".join(lines) or "complete")
            return 1 if lines else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
