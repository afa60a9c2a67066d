"""Full names that are written in two ways."""

from __future__ import annotations

from tests.support.segmented import segmented_text
from tests.support.work import lines_run

from sidebyside.discrepancies.misspelt import misspelt_names
from sidebyside.discrepancies.names import Knowledge
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair


def letters(number: int) -> str:
    """Another word for each number."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")


def crew(count: int, ending: str) -> Document:
    """A text that names so many people, no two of whom share a name."""
    return segmented_text(
        "\n".join(
            f"Then Or{letters(n)} Ve{letters(n)}{ending} came aboard with two bags."
            for n in range(count)
        )
    )


def test_people_are_compared_with_those_they_share_a_name_with_alone() -> None:
    def work(count: int) -> int:
        documents = Pair(crew(count, "rn"), crew(count, "rm"))
        knowledge = Knowledge(documents)
        assert len(misspelt_names(documents, knowledge)) > 0.9 * count
        return lines_run(lambda: misspelt_names(documents, knowledge))

    assert work(240) < 2.2 * work(120)
