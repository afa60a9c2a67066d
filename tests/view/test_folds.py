from __future__ import annotations

from tests.support.made import Furniture, document

from sidebyside.view.folds import fold


def test_a_fold_says_how_much_of_what_it_holds() -> None:
    held = document(
        "page",
        [
            Furniture("Share", "share prompt"),
            Furniture("Advert", "ad\x1b"),
            Furniture("Ad", "ad\x1b"),
        ],
    )
    assert fold(held, range(3)).words == "3 pieces of page furniture: share prompt, ad^[ ×2"
    assert fold(held, range(1)).words == "1 piece of page furniture: share prompt"
