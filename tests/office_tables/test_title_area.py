"""A table that names another area than a person gives is not put into the wrong files without a word."""

from __future__ import annotations

import pytest

from planck.model.draft import Spot
from planck.office.title_area import area_differs


@pytest.mark.parametrize(
    ("title", "said"),
    [
        pytest.param("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU HUYỆN NAM KHÊ NĂM 2024", "HUYỆN NAM KHÊ", id="capitals"),
        pytest.param("Kết quả của huyện Nam Khê năm 2024", "huyện Nam Khê", id="a name among other words"),
        pytest.param("Chỉ tiêu kinh tế - xã hội thị xã Nam Khê", "thị xã Nam Khê", id="a town"),
        pytest.param("KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI QUẬN 3, NĂM 2025", "QUẬN 3", id="a number"),
        pytest.param("KẾT QUẢ HUYỆN YÊN TRẠCH, TỈNH HÀ NAM", "", id="its own name"),
        pytest.param("KẾT QUẢ CỦA YÊN TRẠCH VÀ CÁC HUYỆN KHÁC", "", id="its own name without a type"),
        pytest.param("PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2025", "", id="society"),
        pytest.param("CHỈ TIÊU TỈNH GIAO, HUYỆN GIAO NĂM 2025", "", id="who set the plan"),
        pytest.param("Nghị quyết Đại hội Huyện ủy về các xã, thị trấn", "", id="a committee"),
        pytest.param("KẾT QUẢ CỦA XÃ MỸ TRẠCH", "", id="an area of another level"),
        pytest.param("", "", id="no title"),
    ],
)
def test_a_title_that_names_another_area_is_told(title: str, said: str) -> None:
    """Only an area of the same level is another one."""
    names = {"province": "Hà Nam", "district": "Yên Trạch"}
    remarks = [remark.text for remark in area_differs(title, names, Spot("b.xlsx"))]
    assert remarks == ([said] if said else [])
