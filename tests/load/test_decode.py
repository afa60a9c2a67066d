from __future__ import annotations

import pytest

from sidebyside.errors import NotTextError, UnknownEncodingError
from sidebyside.load.decode import decode

PROSE = "“We’ll mend the café by May – or close it,” she said. It cost £40 in all.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(PROSE.encode("utf-8"), "utf-8", id="utf-8"),
        pytest.param(PROSE.encode("utf-8-sig"), "utf-8", id="utf-8 with mark"),
        pytest.param(b"\xff\xfe" + PROSE.encode("utf-16-le"), "utf-16-le", id="utf-16-le mark"),
        pytest.param(b"\xfe\xff" + PROSE.encode("utf-16-be"), "utf-16-be", id="utf-16-be mark"),
        pytest.param(PROSE.encode("utf-16-le"), "utf-16-le", id="utf-16-le without mark"),
        pytest.param(PROSE.encode("utf-16-be"), "utf-16-be", id="utf-16-be without mark"),
        pytest.param(PROSE.encode("utf-32"), "utf-32-le", id="utf-32 mark"),
        pytest.param(PROSE.encode("cp1252"), "cp1252", id="windows"),
        pytest.param(PROSE.encode("mac-roman"), "mac-roman", id="mac"),
    ],
)
def test_the_same_prose_is_read_from_every_plain_encoding(data: bytes, encoding: str) -> None:
    decoded = decode("x", data)
    assert (decoded.text, decoded.encoding, decoded.replaced_bytes) == (PROSE, encoding, 0)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"\xef\xbb\xbf", "", id="only a mark"),
        pytest.param(b"\xff\xfe", "", id="only a wide mark"),
        pytest.param(b"a\x00b in a longer text", "a\x00b in a longer text", id="a stray zero"),
        pytest.param("\u4f60\u597d\u3002".encode(), "\u4f60\u597d\u3002", id="chinese"),
        pytest.param(b"one\x1b[1mtwo", "one\x1b[1mtwo", id="an escape"),
    ],
)
def test_text_comes_through_untouched(data: bytes, text: str) -> None:
    assert decode("x", data).text == text


@pytest.mark.parametrize(
    ("data", "text", "count"),
    [
        pytest.param("né – à".encode() + b" x\xff y", "né – à x\ufffd y", 1, id="a bad byte"),
        pytest.param("né à ü".encode() + b" \xe2\x80", "né à ü \ufffd\ufffd", 2, id="cut short"),
        pytest.param(
            "né à ü".encode() + b"\xed\xa0\x80", "né à ü\ufffd\ufffd\ufffd", 3, id="surrogate"
        ),
        pytest.param(b"\xff\xfea\0b\0c", "ab\ufffd", 1, id="half a unit of utf-16"),
        pytest.param(b"\xff\xfea\0\x00\xd8b\0", "a\ufffdb", 2, id="lone surrogate in utf-16"),
    ],
)
def test_damaged_bytes_are_replaced_and_counted(data: bytes, text: str, count: int) -> None:
    decoded = decode("x", data)
    assert (decoded.text, decoded.replaced_bytes) == (text, count)


def test_a_replacement_character_that_stood_in_the_text_is_not_counted() -> None:
    assert decode("x", "a \ufffd b".encode()).replaced_bytes == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture", id="jpeg"),
        pytest.param(b"%PDF-1.7\n%plain ascii after all", "a PDF document", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00", "a ZIP archive or an office document", id="zip"),
        pytest.param(bytes(range(256)) * 4, "binary data", id="all bytes"),
        pytest.param(b"ab\0\0cd\0\0" * 9, "binary data", id="many zeros"),
        pytest.param(b"\1\0\2\0\3\0\4\0" * 9, "binary data", id="small numbers"),
        pytest.param(b"\xff\xfe\x00\x00\xff\xff\xff\xff", "no text in UTF-32-LE", id="bad utf-32"),
    ],
)
def test_what_is_no_text_is_refused_and_named(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError) as caught:
        decode("pier.jpg", data)
    assert (caught.value.name, caught.value.reason) == ("pier.jpg", reason)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("Паром снова ходит через пролив.", "cp1251", id="russian"),
        pytest.param("フェリーは五月に再開する。", "shift_jis", id="japanese"),
        pytest.param("Το πλοίο γυρίζει τον Μάιο.", "iso8859-7", id="greek"),
    ],
)
def test_an_encoding_that_does_not_show_is_not_guessed(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    with pytest.raises(UnknownEncodingError) as caught:
        decode("x", data)
    assert caught.value.reason == f"byte 0x{data[0]:02X} at 0 is not UTF-8"
