from __future__ import annotations

from tests.support.harbour import DOCUMENTS, harbour
from tests.support.made import document
from tests.support.work import lines_run

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair, Side
from sidebyside.view.hit_order import HitOrder, side_by_side
from sidebyside.view.search import Hits, Query, Search

L, R = Side.LEFT, Side.RIGHT


def hits(words: str, documents: Pair[Document]) -> Pair[Hits]:
    search = Search(Query(words), documents.map(lambda one: one.text))
    while not search.run(lambda: False):
        pass
    return search.hits


def walk(words: str, documents: Pair[Document], alignment: Alignment) -> list[tuple[Side, int]]:
    found = hits(words, documents)
    order = HitOrder(found, documents, side_by_side(documents, alignment))
    return [order.hit(rank) for rank in range(sum(map(len, found)))]


def test_linked_sentences_follow_each_other_and_the_left_one_leads() -> None:
    order = side_by_side(DOCUMENTS, harbour().alignment)
    assert [place for place in order if place in {(L, 3), (R, 2), (L, 4), (R, 3), (R, 4)}] == [
        (L, 3),
        (R, 2),
        (L, 4),
        (R, 3),
        (R, 4),
    ]


def test_a_moved_passage_comes_where_it_stands_in_its_own_text() -> None:
    order = side_by_side(DOCUMENTS, harbour().alignment)
    assert order.index((R, 0)) < order.index((R, 1)) < order.index((L, 3))
    assert order.index((L, 6)) < order.index((L, 7)) < order.index((L, 9))


def test_what_only_one_side_has_before_the_first_link_comes_before_it() -> None:
    documents = Pair(
        document("a", ["A gull calls.", "A bell rings."]),
        document("b", ["A bell rings.", "A door shuts."]),
    )
    beads = [
        Bead(Pair((0,), ()), Relation.LEFT_ONLY),
        Bead(Pair((1,), (0,)), Relation.IDENTICAL),
        Bead(Pair((), (1,)), Relation.RIGHT_ONLY),
    ]
    assert side_by_side(documents, Alignment(tuple(beads))) == ((L, 0), (L, 1), (R, 0), (R, 1))


def test_without_links_sentences_come_as_far_down_as_they_stand() -> None:
    documents = Pair(document("a", ["One.", "Two.", "Six."]), document("b", ["Ten.", "Elf."]))
    assert side_by_side(documents, Alignment()) == ((L, 0), (R, 0), (L, 1), (R, 1), (L, 2))


def test_hits_of_a_sentence_stay_together() -> None:
    assert walk("gate", DOCUMENTS, harbour().alignment) == [(L, 0), (L, 1), (R, 0)]
    assert walk("harbour wall", DOCUMENTS, harbour().alignment) == [(L, 0), (L, 1), (R, 0)]


def test_the_next_hit_from_a_place_is_the_first_one_at_or_behind_it() -> None:
    found = hits("gate", DOCUMENTS)
    order = HitOrder(found, DOCUMENTS, side_by_side(DOCUMENTS, harbour().alignment))
    assert [order.first_from(L, n) for n in (0, 6, 7, 10)] == [0, 0, 1, 1]
    assert [order.first_from(R, n) for n in (0, 8, 9)] == [0, 2, 3]


def test_hits_in_a_text_without_sentences_have_ranks_too() -> None:
    documents = Pair(document("blank"), document("words", ["A gull."]))
    found = Pair(Hits(), hits("gull", documents).right)
    found.left.starts.append(0)
    found.left.ends.append(1)
    order = HitOrder(found, documents, side_by_side(documents, Alignment()))
    assert [order.hit(rank) for rank in range(2)] == [(R, 0), (L, 0)]
    assert [order.rank(R, 0), order.rank(L, 0)] == [0, 1]


def test_ranks_cost_by_the_sentence_and_not_by_the_hit() -> None:
    def cost(letters: int) -> int:
        documents = Pair(document("a", ["e" * letters]), document("b", ["e" * letters]))
        found = hits("e", documents)
        assert len(found.left) == letters
        order = side_by_side(documents, Alignment())
        return lines_run(lambda: HitOrder(found, documents, order).rank(R, letters - 1))

    assert cost(10_000) == cost(10)
