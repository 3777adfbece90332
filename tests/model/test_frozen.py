"""A value of the model is a frozen dataclass, however it comes by its methods."""

from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from pickle import dumps, loads

import pytest

from planck.model.frozen import Frozen, frozen


@frozen
class Tree(Frozen):
    """A class with every sort of field."""

    name: str
    height: int = 3
    birds: dict[str, int] = field(default_factory=dict)


@frozen
class Bush(Frozen):
    """Another class with the same fields."""

    name: str
    height: int = 3
    birds: dict[str, int] = field(default_factory=dict)


def test_it_takes_its_fields_in_order_by_name_and_by_default() -> None:
    tree = Tree("oak", birds={"jay": 1})
    assert (tree.name, tree.height, tree.birds) == ("oak", 3, {"jay": 1})
    assert Tree("oak", 4) == Tree(height=4, name="oak", birds={})


def test_a_default_that_can_change_is_made_for_each_value() -> None:
    Tree("oak").birds["jay"] = 1
    assert Tree("oak").birds == {}


@pytest.mark.parametrize(
    ("args", "named", "reason"),
    [
        pytest.param((), {}, "missing 1 required positional argument: 'name'", id="too few"),
        pytest.param(("oak", 1, {}, 2), {}, "takes from 2 to 4 positional arguments", id="too many"),
        pytest.param(("oak",), {"leaves": 2}, "unexpected keyword argument 'leaves'", id="unknown"),
    ],
)
def test_wrong_arguments_are_refused(args: tuple[object, ...], named: dict[str, object], reason: str) -> None:
    for _ in range(2):  # the first value that is made of a class, and a later one
        with pytest.raises(TypeError, match=rf"Tree.__init__\(\) .*{reason}"):
            Tree(*args, **named)  # type: ignore[arg-type]


def test_it_can_be_neither_changed_nor_given_more() -> None:
    tree = Tree("oak")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'height'"):
        tree.height = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'age'"):
        tree.age = 4  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'height'"):
        del tree.height
    assert tree == Tree("oak")


def test_it_is_equal_to_its_like_alone() -> None:
    assert Tree("oak") == Tree("oak")
    assert Tree("oak") != Tree("oak", 4)
    assert Tree("oak") != Bush("oak")
    assert hash(Tree("oak", birds=None)) == hash(Tree("oak", birds=None))  # type: ignore[arg-type]


def test_it_is_a_dataclass() -> None:
    tree = Tree("oak")
    assert is_dataclass(tree)
    assert [each.name for each in fields(tree)] == ["name", "height", "birds"]
    assert replace(tree, height=4) == Tree("oak", 4)
    assert repr(tree) == "Tree(name='oak', height=3, birds={})"


@pytest.mark.parametrize("copied", [copy, deepcopy, lambda tree: loads(dumps(tree))], ids=["copy", "deep", "pickle"])
def test_a_copy_is_equal(copied: object) -> None:
    assert copied(Tree("oak", 4, {"jay": 1})) == Tree("oak", 4, {"jay": 1})  # type: ignore[operator]


@frozen
class Wood(Frozen):
    """A class with many fields, which are filled in another way."""

    name: str
    area: int
    oaks: int = 0
    firs: int = 0
    owner: str | None = None
    birds: dict[str, int] = field(default_factory=dict)


def test_one_of_many_fields_is_as_one_of_few() -> None:
    wood, same = Wood("north", 3, owner="Lan"), Wood(name="north", area=3, oaks=0, owner="Lan")
    assert wood.__class__ is Wood
    assert wood == same == copy(wood) == loads(dumps(wood))
    assert repr(wood) == "Wood(name='north', area=3, oaks=0, firs=0, owner='Lan', birds={})"
    assert replace(wood, firs=1).firs == 1
    assert wood.birds is not same.birds
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'area'"):
        wood.area = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'area'"):
        del wood.area
    with pytest.raises(TypeError, match="unexpected keyword argument 'pines'"):
        Wood("north", 3, pines=2)  # type: ignore[call-arg]
