from __future__ import annotations

import hashlib
import io
import os
import threading
from pathlib import Path

import pytest

from sidebyside.errors import LoadError, NotFoundError, TooLargeError, UnreadableError
from sidebyside.load import load, load_demo, load_standard_input, read
from sidebyside.model.document import Origin, OriginKind


def test_a_document_keeps_its_name_its_text_and_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_bytes(b"\xef\xbb\xbfThe pier.\n")
    document = load(path)
    assert document.origin == Origin(str(path), OriginKind.FILE)
    assert document.text == "The pier.\n"
    assert document.encoding == "utf-8"
    assert document.sha256 == hashlib.sha256(b"\xef\xbb\xbfThe pier.\n").hexdigest()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param(b"a\r\nb\rc\nd", "a\nb\nc\nd", id="ends of all systems"),
        pytest.param(b"a\r\r\nb\n\rc", "a\n\nb\n\nc", id="doubled ends"),
        pytest.param("a\u2028b\x85c\x0bd\x0ce".encode(), "a\u2028b\x85c\x0bd\x0ce", id="others"),
        pytest.param(b" \t a  \n\n ", " \t a  \n\n ", id="blanks"),
    ],
)
def test_only_carriage_returns_are_rewritten(tmp_path: Path, written: bytes, text: str) -> None:
    path = tmp_path / "ends.txt"
    path.write_bytes(written)
    assert load(path).text == text


def test_standard_input_is_named_by_a_dash() -> None:
    document = load_standard_input(io.BytesIO(b"The pier."))
    assert (document.origin, document.text) == (Origin("-", OriginKind.STANDARD_INPUT), "The pier.")


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    written = b"The pier. " * 20_000
    threading.Thread(target=path.write_bytes, args=(written,), daemon=True).start()
    document = load(path)
    assert document.text == "The pier. " * 20_000


def test_the_empty_device_is_an_empty_text() -> None:
    assert load(os.devnull).text == ""


@pytest.mark.parametrize(
    ("name", "error", "reason"),
    [
        pytest.param("missing.txt", NotFoundError, "no such file", id="missing"),
        pytest.param("", NotFoundError, "no such file", id="no name"),
        pytest.param(".", UnreadableError, "a folder, not a file", id="folder"),
        pytest.param("/dev/zero", UnreadableError, "a device, not a file", id="endless device"),
        pytest.param("x" * 5000, UnreadableError, "File name too long", id="long name"),
        pytest.param("a\0b", UnreadableError, "embedded null byte", id="zero in a name"),
    ],
)
def test_what_can_not_be_read_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: type[LoadError], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error) as caught:
        load(name)
    assert (type(caught.value), caught.value.name, caught.value.reason) == (error, name, reason)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "shut.txt"
    path.write_text("The pier.")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="Permission denied"):
        load(path)


def test_a_file_that_vanishes_between_two_looks_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gone.txt"
    path.write_text("The pier.")
    monkeypatch.setattr(read, "_refuse_what_is_no_file", lambda *_: path.unlink())
    with pytest.raises(NotFoundError):
        load(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(1 << 40)
    with pytest.raises(TooLargeError) as caught:
        load(path)
    assert caught.value.limit_bytes == read.LIMIT_BYTES


def test_a_stream_without_end_is_cut_off_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return b"a" * (size or 1)

    monkeypatch.setattr(read, "LIMIT_BYTES", 3_000_000)
    with pytest.raises(TooLargeError):
        load_standard_input(Endless())


def test_a_failing_stream_is_unreadable() -> None:
    class Failing(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(UnreadableError, match="Input/output error"):
        load_standard_input(Failing())


def test_the_demo_pair_are_two_texts() -> None:
    demo = load_demo()
    assert demo.map(lambda document: document.origin.name).left == "demo/left.txt"
    assert all(document.origin.kind is OriginKind.DEMO for document in demo)
    assert all(len(document.text) > 500 for document in demo)
    assert demo.left.text != demo.right.text


@pytest.mark.parametrize(
    ("origin", "is_named", "spoken"),
    [
        (Origin("a.txt", OriginKind.FILE), True, "a.txt"),
        (Origin("story.pipe", OriginKind.PIPE), True, "story.pipe"),
        (Origin("/dev/fd/63", OriginKind.PIPE), False, "a pipe"),
        (Origin("/proc/self/fd/11", OriginKind.PIPE), False, "a pipe"),
        (Origin("/dev/null", OriginKind.PIPE), False, "/dev/null"),
        (Origin("/dev/fd/3", OriginKind.FILE), False, "/dev/fd/3"),
        (Origin("-", OriginKind.STANDARD_INPUT), False, "standard input"),
    ],
    ids=lambda value: value.name if isinstance(value, Origin) else "",
)
def test_what_is_numbered_by_a_shell_has_no_name(
    origin: Origin, is_named: bool, spoken: str
) -> None:
    assert (origin.is_named, origin.spoken) == (is_named, spoken)


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "story.pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_text, args=("The pier.",), daemon=True).start()
    assert load(pipe).origin == Origin(str(pipe), OriginKind.PIPE)
    assert load(os.devnull).origin.kind is OriginKind.PIPE
