"""Create or refresh .venv from the locked requirements. Runs with any Python, even one too old.

Usage: python3 tools/setup_env.py [runtime|dev]

Does nothing when the environment already holds what the lock says (a stamp of
the lock's hash is kept inside .venv), so that the second `make` is fast.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", "python")

TOO_OLD = """\
Kakehashi needs Python 3.11 or newer; this is %s (%s).
Install a newer one and say which to use, for example:
    make demo PYTHON=python3.12
Debian/Ubuntu: apt-get install python3.12-venv   macOS: brew install python@3.12

KakehashiにはPython 3.11以降が必要です(今のものは%s)。
新しいPythonを導入し、使うものを指定してください。例: make demo PYTHON=python3.12
"""
NO_VENV = """\
Python could not create a virtual environment (%s).
On Debian/Ubuntu install the package python3-venv and try again.
仮想環境を作れませんでした。Debian/Ubuntuではpython3-venvを導入してください。
"""


def main():
    wanted = sys.argv[1] if len(sys.argv) > 1 else "runtime"
    if sys.version_info < (3, 11):
        version = "%d.%d" % sys.version_info[:2]
        sys.exit(TOO_OLD % (version, sys.executable, version))
    lock = os.path.join(ROOT, "requirements", wanted + ".txt")
    stamp = fingerprint(lock)
    if already_installed(wanted, stamp):
        return
    create_venv()
    install(lock, schemas(wanted))
    with open(stamp_file(wanted), "w") as file:
        file.write(stamp)


def schemas(wanted):
    """What developers need besides, without its dependencies: NIST's OSCAL schemas."""
    return [os.path.join(ROOT, "requirements", "schemas.txt")] if wanted == "dev" else []


def fingerprint(lock):
    """Hash of everything that decides what must be installed."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (lock, os.path.join(ROOT, "pyproject.toml"), *schemas(wanted_by(lock))):
        with open(path, "rb") as file:
            digest.update(file.read())
    digest.update(ROOT.encode())
    return digest.hexdigest()


def stamp_file(wanted):
    return os.path.join(VENV, "kakehashi-%s.stamp" % wanted)


def already_installed(wanted, stamp):
    path = stamp_file(wanted)
    return os.path.exists(path) and os.path.exists(PYTHON) and open(path).read() == stamp


def create_venv():
    if os.path.exists(PYTHON):
        return
    print("Creating .venv ...", flush=True)
    try:
        run([sys.executable, "-m", "venv", VENV])
    except subprocess.CalledProcessError as error:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(NO_VENV % error)


def wanted_by(lock):
    return os.path.splitext(os.path.basename(lock))[0]


def install(lock, besides):
    print("Installing the locked dependencies (once; a minute or two) ...", flush=True)
    uv = shutil.which("uv")
    if uv:
        # Unlike pip, uv compiles nothing unless asked, and the first start would pay for it.
        pip = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", PYTHON]
    else:
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", lock])
    for path in besides:
        run([*pip, "--require-hashes", "--no-deps", "-r", path])
    run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])
    # Our own modules too: where PYTHONDONTWRITEBYTECODE is set, every start would compile them.
    run([PYTHON, "-m", "compileall", "-q", os.path.join(ROOT, "src")])


def run(command):
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit("Setting up failed at: %s" % " ".join(map(str, error.cmd)))
