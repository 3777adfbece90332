"""Frozen dataclasses that cost little to define.

``dataclasses.dataclass`` compiles six functions for each frozen class at every start of Python. Of these, five are
written here once for all classes, and the sixth, which takes the fields, is compiled when the first value of a class
is made: most runs make values of half of the classes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform  # which every type checker brings with it
else:

    def dataclass_transform(**_: object) -> Callable[[Any], Any]:
        """Nothing, at run time."""
        return lambda decorator: decorator


Value = TypeVar("Value")

_FEW = 4  # fields


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Value]) -> type[Value]:
    """Make a frozen dataclass with slots of a class that inherits ``Frozen``."""
    return dataclass(init=False, repr=False, eq=False, slots=True)(cls)


class Frozen:
    """A value that is equal to, hashed and shown as its class and its fields say."""

    __slots__: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take the fields, as the class will from now on by a function of its own."""
        cls = self.__class__
        cls.__init__ = _initialiser(cls)  # type: ignore[method-assign]
        cls.__init__(self, *args, **kwargs)

    if not TYPE_CHECKING:  # a checker takes a class that has these for one that any name can be set of

        def __setattr__(self, name: str, value: object) -> NoReturn:
            """Refuse to change a field."""
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name: str) -> NoReturn:
            """Refuse to delete a field."""
            raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class, and so are all its fields."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        values = _values(self.__slots__)
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        """The hash of the fields."""
        return hash(_values(self.__slots__)(self))

    def __repr__(self) -> str:
        """The class and the fields by their names, as Python would write them."""
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        """What a copy is made of."""
        return self.__class__, tuple(getattr(self, name) for name in self.__slots__)


class Remembering(Frozen):
    """One that is shared by many, so that a ``cached_property`` of it is worth its place."""

    __slots__ = ("__dict__",)


@cache
def _values(names: tuple[str, ...]) -> Callable[[object], Any]:
    """What fetches the fields of those names from a value."""
    return attrgetter(*names)


def _initialiser(cls: type[Any]) -> Callable[..., None]:
    """The function that takes the fields of a class, as ``dataclass`` would write it, but for how a slot is filled.

    Few are filled by the slots themselves, past ``__setattr__``. Many are set as usual while the value is of a class
    that differs from ``cls`` in that alone: to make it one of the other and back costs as much as filling four.
    """
    every = fields(cls)
    names: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = ["self"], []
    for each in every:
        name = value = each.name
        if each.default is not MISSING:
            names[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        elif each.default_factory is not MISSING:
            names[f"new_{name}"] = each.default_factory
            parameters.append(f"{name}=MISSING")
            value = f"new_{name}() if {name} is MISSING else {name}"
        else:
            parameters.append(name)
        names[f"fill_{name}"] = getattr(cls, name).__set__
        lines.append(f"self.{name} = {value}" if len(every) > _FEW else f"fill_{name}(self, {value})")
    if len(every) > _FEW:
        names |= {"make": object.__dict__["__class__"].__set__, "settable": _settable(cls), "frozen": cls}
        lines = ["make(self, settable)", *lines, "self.__class__ = frozen"]
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), names)
    initialiser: Callable[..., None] = names["__init__"]
    initialiser.__qualname__ = f"{cls.__qualname__}.__init__"
    return initialiser


def _settable(cls: type[Any]) -> type[Any]:
    """A class of the same slots, which can be set."""
    methods = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **methods})
