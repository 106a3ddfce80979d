"""Damage valid files in the ways that files get damaged, and in ways that only people think of."""

from __future__ import annotations

import io
import random
import zipfile

_TOKENS = [
    b"\x00",
    b"\xff\xfe",
    b"\x1b$B",
    b"<",
    b"</w:p>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;",
    b"&#0;",
    b"9" * 20,
    b"-1",
    b"%PDF-",
    b"endobj",
    b"PK\x03\x04",
    b'"',
    b"\xe2\x80\xae",
    b"w:val",
    b"rowspan=99999",
    b"(" * 50,
    b"[" * 50,
    b"| " * 50,
    b"    - " * 20,
]


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return a file with some damage; of zip files mostly the parts are damaged, not the zip."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _mutated_parts(content, chance)
    return _mutated(content, chance)


def _mutated_parts(content: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        chosen = set(chance.sample(names, min(len(names), chance.choice([1, 1, 2, 5]))))
        for name in names:
            part = old.read(name)
            if name in chosen and chance.random() < 0.05:
                continue
            new.writestr(name, _mutated(part, chance) if name in chosen else part)
    return buffer.getvalue()


def _mutated(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice([1, 2, 8, 64, 1024]))
        way = chance.randrange(6)
        if way == 0:
            data[at:end] = chance.randbytes(end - at)
        elif way == 1:
            del data[at:end]
        elif way == 2:
            data[at:at] = data[at:end] * chance.choice([1, 3, 40])
        elif way == 3:
            data[at:at] = chance.choice(_TOKENS)
        elif way == 4:
            del data[at:]
        else:
            other = chance.randrange(len(data) + 1)
            data[at:end] = data[other : other + end - at]
        if not data:
            break
    return bytes(data[: 4 * 2**20])
