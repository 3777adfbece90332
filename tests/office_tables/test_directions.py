"""What the name of an indicator says: which way is better, how its years make one figure, whether it adds up."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.names import fold
from planck.office.directions import basis_words, is_asked, is_better_low, is_flow_or_money

LOW = [
    "Tỷ lệ hộ nghèo", "Tỉ lệ hộ nghèo", "TỶ LỆ HỘ NGHÈO ĐA CHIỀU", "Tỷ lệ hộ cận nghèo", "Số hộ nghèo",
    "Tỷ lệ hộ nghèo tiếp cận đa chiều", "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "Tỷ lệ hộ nghèo còn",
    "Tỷ lệ hộ nghèo đa chiều đến cuối nhiệm kỳ", "Tỷ lệ thất nghiệp", "Tỷ lệ thất nghiệp thành thị",
    "Tỷ lệ lao động thiếu việc làm", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân",
    "Tỷ suất tử vong trẻ em dưới 1 tuổi", "Tỷ lệ sinh con thứ ba", "Tỷ lệ sinh con thứ 3 trở lên",
    "Số vụ tai nạn giao thông", "Số vụ TNGT", "Số người chết", "Tỷ lệ thất thoát nước sạch", "Tỷ lệ hao hụt điện năng",
    "Số vụ phạm pháp hình sự", "Tỷ lệ nợ xấu", "Tổng lượng phát thải", "Số người nghiện ma túy",
    "Tỷ lệ học sinh bỏ học",
    "Tỷ lệ hồ sơ trễ hẹn", "Multidimensional poverty rate", "Number of poor households", "Urban unemployment rate",
    "Tỷ lệ dân số có thu nhập dưới chuẩn nghèo", "Chỉ số giá tiêu dùng", "Số ca mắc sốt xuất huyết", "Số vụ án hình sự",
    "Infant mortality rate", "Road traffic accidents", "Stunting rate of children under five",
]  # fmt: skip
NOT_LOW = [
    "Xây nhà cho hộ nghèo", "Giảm tỷ lệ hộ nghèo", "Mức giảm tỷ lệ hộ nghèo đa chiều", "Số người chết giảm",
    "Tỷ lệ hộ nghèo giảm bình quân hằng năm", "Hỗ trợ hộ nghèo vay vốn", "Số hộ nghèo được vay vốn",
    "Tỷ lệ lao động tham gia bảo hiểm thất nghiệp", "Tỷ lệ điều tra, khám phá tội phạm", "Tỷ lệ thu hồi nợ xấu",
    "Tỷ lệ thôn không có người sinh con thứ ba", "Tỷ lệ xã không có tội phạm", "Xóa nhà tạm",
    "Tỷ lệ cơ sở gây ô nhiễm môi trường được xử lý", "Tỷ lệ trẻ em suy dinh dưỡng được điều trị",
    "Thu phạt vi phạm hành chính", "Thu nhập bình quân của hộ nghèo", "Số trẻ em hộ nghèo đi học", "Thu nợ thuế",
    "Tỷ lệ giải quyết khiếu nại, tố cáo", "Số vụ vi phạm được xử lý",
    "Poverty reduction rate", "Unemployment insurance coverage", "Houses built for poor households",
]  # fmt: skip
SAYS_NOTHING = [
    "Số hộ thoát nghèo", "Tỷ lệ giảm nghèo", "Tỷ lệ che phủ rừng", "Thu nhập bình quân đầu người", "GRDP",
    "Huyện nghèo thoát nghèo", "Tỷ lệ lao động qua đào tạo", "Tỷ lệ hộ gia đình đạt danh hiệu văn hóa", "",
]  # fmt: skip


@pytest.mark.parametrize("name", LOW)
def test_some_things_are_better_low_by_their_name(name: str) -> None:
    for spelling in (name, unicodedata.normalize("NFD", name), name.upper(), fold(name), name.replace(" ", "\u00a0")):
        assert is_better_low(spelling) is True, spelling
        assert not is_asked(spelling)


@pytest.mark.parametrize("name", NOT_LOW)
def test_what_is_done_about_them_is_better_high(name: str) -> None:
    assert is_better_low(name) is False
    assert is_better_low(fold(name)) is False
    assert not is_asked(name)


@pytest.mark.parametrize("name", SAYS_NOTHING)
def test_other_names_say_nothing_of_the_better_way(name: str) -> None:
    assert is_better_low(name) is None
    assert not is_asked(name)


@pytest.mark.parametrize(
    "name",
    [
        "Chi ngân sách địa phương", "TỔNG CHI NGÂN SÁCH HUYỆN", "Tổng chi ngân sách: Dự phòng ngân sách",
        "Tong chi ngan sach",
        "Chi thường xuyên", "Chi đầu tư phát triển", "Tỷ lệ chi đầu tư", "Cơ cấu kinh tế", "Cơ cấu kinh tế: Dịch vụ",
        "Tỷ trọng công nghiệp - xây dựng", "Dân số", "Dân số trung bình", "Quy mô dân số", "Mật độ dân số",
        "Tỷ lệ tăng dân số tự nhiên", "Tỷ số giới tính khi sinh", "State budget expenditure", "Recurrent spending",
        "Share of industry and construction in GRDP", "Economic structure", "Average population",
        "Tỷ lệ lao động trong nông nghiệp",
        "Số xã có tỷ lệ hộ nghèo dưới 5%", "Số thẻ BHYT hộ nghèo",  # which of the two is counted?
    ],
)  # fmt: skip
def test_of_spending_structure_and_population_nobody_can_say_which_way_is_better(name: str) -> None:
    assert is_asked(name)
    assert is_asked(unicodedata.normalize("NFD", name))
    assert is_better_low(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Chi bộ đạt trong sạch vững mạnh", "Chi hội nông dân", "Chi nhánh ngân hàng", "Chỉ số cải cách hành chính",
        "Chỉ tiêu giao quân", "Chi tieu giao quan", "CHI SO PCI", "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ",
        "Chị em phụ nữ",
        "TỔNG THU: Thu hồi các khoản chi năm trước", "Tỷ lệ dân số tham gia bảo hiểm y tế", "GRDP",
        "Dân số được cấp nước",
        "Tỷ lệ dân số sử dụng nước sạch", "Population covered by health insurance",
        "Share of households with clean water",
        "Thu ngân sách nhà nước", "Quy mô GRDP",
    ],
)  # fmt: skip
def test_names_that_only_look_like_those_are_not_asked_about(name: str) -> None:
    assert not is_asked(name)


@pytest.mark.parametrize(
    ("name", "basis"),
    [
        ("Tốc độ tăng giá trị sản xuất bình quân hằng năm", "growth"), ("Tăng trưởng GRDP", "growth"),
        ("Thu ngân sách nhà nước trên địa bàn tăng bình quân", "growth"), ("GRDP growth, average per year", "growth"),
        ("Tỷ lệ hộ nghèo giảm bình quân hằng năm", "average"), ("Sản lượng lương thực bình quân hằng năm", "average"),
        ("Số tiêu chí bình quân/năm", "average"), ("Rainfall, annual average", "average"),
        ("Thu nhập bình quân đầu người", ""), ("Thu nhập bình quân một người", ""),
        ("Diện tích nhà ở bình quân/người", ""),
        ("Sản lượng bình quân trên 1 ha", ""), ("GRDP bình quân đầu người", ""), ("Dân số trung bình", ""),
        ("GRDP per capita", ""), ("Sản lượng lương thực có hạt hằng năm", "each_year"),
        ("Trồng rừng mới hàng năm", "each_year"),
        ("Số việc làm mới mỗi năm", "each_year"), ("New jobs created per year", "each_year"),
        ("Diện tích gieo trồng cây hằng năm", ""), ("Diện tích cây trồng hàng năm", ""), ("Số khách hàng năm 2025", ""),
        ("Vốn vay ngân hàng năm 2025", ""), ("Kết nạp đảng viên mới (cả nhiệm kỳ)", "total"),
        ("Revenue in total", "total"),
        ("Trồng rừng 5 năm", "total"), ("Vốn đầu tư giai đoạn 2021-2025", "total"),
        ("Tỷ lệ trẻ em dưới 5 tuổi đi học", ""),
        ("Thu ngân sách nhà nước", ""), ("Tỷ lệ tăng dân số tự nhiên", ""), ("Chi bộ 5 năm liền vững mạnh", ""),
        ("Tỷ lệ hộ nghèo đa chiều đến cuối nhiệm kỳ", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_name_says_how_its_years_make_one_figure(name: str, basis: str) -> None:
    assert basis_words(name) == basis
    assert basis_words(unicodedata.normalize("NFD", name.upper())) == basis


@pytest.mark.parametrize(
    ("name", "unit", "flows"),
    [
        ("Thu ngân sách nhà nước", "tỷ đồng", True), ("Export turnover", "triệu USD", True), ("Sản lượng", "tấn", True),
        ("Giá trị sản phẩm trên 1 ha đất", "triệu đồng", True), ("Kết nạp đảng viên mới", "đảng viên", True),
        ("Trồng rừng mới", "ha", True), ("New jobs created", "nghìn người", True),
        ("Số doanh nghiệp thành lập mới", "", True),
        ("Thu nhập bình quân đầu người", "triệu đồng/người/năm", False), ("GRDP per capita", "USD/person", False),
        ("Tỷ lệ giải ngân", "%", False), ("Sản lượng tăng", "%/năm", False),
        ("Số xã đạt chuẩn nông thôn mới", "xã", False),
        ("Diện tích rừng", "ha", False), ("Xếp hạng kim ngạch", "hạng", False),
    ],
)  # fmt: skip
def test_money_and_what_comes_about_add_up_over_years(name: str, unit: str, flows: bool) -> None:
    assert is_flow_or_money(name, unit) is flows


@given(
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from([*LOW, *NOT_LOW, ": ", "chi", "dân số"])).map(" ".join))
)
def test_a_name_says_the_same_however_its_letters_are_composed(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    composed = unicodedata.normalize("NFC", name)
    assert is_better_low(apart) == is_better_low(composed)
    assert is_asked(apart) == is_asked(composed)
    assert basis_words(apart) == basis_words(composed)
    assert is_flow_or_money(apart, "ha") == is_flow_or_money(composed, "ha")
