"""The 25 targets of every district: the customary ones of a five-year plan, one of each kind that planck judges."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

ECONOMY, SOCIETY, ENVIRONMENT, PARTY = "Kinh tế", "Văn hóa - xã hội", "Môi trường", "Xây dựng Đảng, chính quyền"


class Shape(Enum):
    """How the figures of a series go on from year to year."""

    WAY = "way"  # from where it began in 2020 towards the target of 2025
    MEAN = "mean"  # around the target each year
    SUM = "sum"  # a fifth of the target each year, a little more from year to year
    GROWTH = "growth"  # levels that grow by the target each year
    COUNT = "count"  # as WAY, so many of so many
    RANK = "rank"  # as WAY, from 1 to the number of districts
    ITEMS = "items"  # as WAY, for each of a few things
    DAY = "day"  # a milestone: not yet, not yet, reached on a day
    REST = "rest"  # what the two shares before it leave of 100 %
    NONE = "none"  # judged by the figures of another


class Indicator(NamedTuple):
    """A target and its series. ``keys`` are the lines of the target, ``TARGET`` standing for its number.

    ``start`` is where the series stood in 2020; ``step`` is by how much districts differ. ``quote`` is what the
    resolution says, with ``TARGET`` again.
    """

    id: str
    vi: str
    en: str
    field: str
    unit: str
    kind: str
    decimals: int
    shape: Shape
    start: Decimal
    target: Decimal
    step: Decimal
    keys: tuple[str, ...]
    quote: str
    series: str = ""  # which series judges it, where it is not its own


def _row(  # one row of the table below
    id_: str,
    names: tuple[str, str],
    measured: tuple[str, str, str, int],
    figures: tuple[Shape, str, str, str],
    keys: tuple[str, ...],
    quote: str,
    series: str = "",
) -> Indicator:
    field, unit, kind, decimals = measured
    shape, start, target, step = figures
    numbers = Decimal(start), Decimal(target), Decimal(step)
    return Indicator(id_, *names, field, unit, kind, decimals, shape, *numbers, keys, quote, series)


PLAN = "period: 2021-2025"
BY_2025 = "by: 2025"
STRUCTURE = "part_of: Cơ cấu kinh tế 45 - 35 - 20"

INDICATORS = (
    _row(
        "grdp-growth",
        ("Tốc độ tăng trưởng kinh tế (GRDP) bình quân", "Average economic growth (GRDP)"),
        (ECONOMY, "%/năm", "rate", 2),
        (Shape.MEAN, "7.9", "8.5", "0.5"),
        ("at_least: TARGET", PLAN),
        "tốc độ tăng trưởng kinh tế bình quân đạt TARGET%/năm trở lên",
    ),
    _row(
        "industrial-growth",
        (
            "Tốc độ tăng giá trị sản xuất công nghiệp, tiểu thủ công nghiệp bình quân",
            "Average growth of the output of industry and handicrafts",
        ),
        (ECONOMY, "%/năm", "rate", 2),
        (Shape.MEAN, "12.4", "13", "1"),
        ("more_than: TARGET", PLAN),
        "giá trị sản xuất công nghiệp, tiểu thủ công nghiệp tăng bình quân trên TARGET%/năm",
    ),
    _row(
        "services-growth",
        (
            "Tốc độ tăng giá trị sản xuất ngành dịch vụ bình quân",
            "Average growth of the output of services",
        ),
        (ECONOMY, "%/năm", "rate", 1),
        (Shape.GROWTH, "1840", "10", "1"),
        ("at_least: TARGET", PLAN, "level_indicator: services-output"),
        "giá trị sản xuất ngành dịch vụ tăng bình quân TARGET%/năm",
        "services-output",
    ),
    _row(
        "income",
        ("Thu nhập bình quân đầu người", "Income per head"),
        (ECONOMY, "triệu đồng/người/năm", "level", 1),
        (Shape.WAY, "48", "75", "2.5"),
        ("at_least: TARGET", BY_2025, "pace: compound"),
        "thu nhập bình quân đầu người đạt TARGET triệu đồng/năm",
    ),
    _row(
        "budget-assigned",
        ("Thu ngân sách nhà nước trên địa bàn", "State budget revenue in the area"),
        (ECONOMY, "tỷ đồng", "flow", 1),
        (Shape.WAY, "310", "520", "20"),
        ("at_least: TARGET", "period: 2025", "assigned_by: Tỉnh giao"),
        "tỉnh giao thu ngân sách năm 2025: TARGET tỷ đồng",
        "budget-revenue",
    ),
    _row(
        "budget-set",
        ("Thu ngân sách nhà nước trên địa bàn", "State budget revenue in the area"),
        (ECONOMY, "tỷ đồng", "flow", 1),
        (Shape.NONE, "310", "546", "20"),
        ("at_least: TARGET", "period: 2025", "assigned_by: HĐND huyện giao"),
        "HĐND huyện giao thu ngân sách năm 2025: TARGET tỷ đồng",
        "budget-revenue",
    ),
    _row(
        "investment",
        ("Tổng vốn đầu tư toàn xã hội cả giai đoạn", "Total social investment over the period"),
        (ECONOMY, "tỷ đồng", "flow", 0),
        (Shape.SUM, "3900", "25000", "500"),
        ("at_least: TARGET", PLAN, "basis: total"),
        "huy động tổng vốn đầu tư toàn xã hội 5 năm đạt TARGET tỷ đồng",
    ),
    _row(
        "industry-share",
        ("Tỷ trọng công nghiệp - xây dựng", "Share of industry and construction"),
        (ECONOMY, "%", "share", 1),
        (Shape.WAY, "38.2", "45", "0"),
        ("at_least: TARGET", BY_2025, STRUCTURE),
        "công nghiệp - xây dựng chiếm TARGET%",
    ),
    _row(
        "services-share",
        ("Tỷ trọng dịch vụ", "Share of services"),
        (ECONOMY, "%", "share", 1),
        (Shape.WAY, "32.6", "35", "0"),
        ("at_least: TARGET", BY_2025, STRUCTURE),
        "dịch vụ chiếm TARGET%",
    ),
    _row(
        "agriculture-share",
        ("Tỷ trọng nông, lâm nghiệp và thủy sản", "Share of agriculture, forestry and fishery"),
        (ECONOMY, "%", "share", 1),
        (Shape.REST, "29.2", "20", "0"),
        ("at_most: TARGET", BY_2025, STRUCTURE),
        "nông, lâm nghiệp và thủy sản còn TARGET%",
    ),
    _row(
        "poverty",
        ("Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "Multidimensional poverty rate"),
        (SOCIETY, "%", "share", 2),
        (Shape.WAY, "7.8", "2", "0.1"),
        ("at_most: TARGET", BY_2025),
        "tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều còn TARGET%",
    ),
    _row(
        "poverty-fall",
        ("Mức giảm tỷ lệ hộ nghèo bình quân mỗi năm", "Average yearly fall of the poverty rate"),
        (SOCIETY, "điểm %/năm", "rate", 2),
        (Shape.NONE, "0", "1.1", "0.05"),
        ("at_least: TARGET", PLAN, "basis: average_change", "direction: down"),
        "tỷ lệ hộ nghèo giảm bình quân TARGET điểm phần trăm mỗi năm",
        "poverty",
    ),
    _row(
        "rural-communes",
        ("Tỷ lệ xã đạt chuẩn nông thôn mới", "Share of communes that meet the new rural standard"),
        (SOCIETY, "%", "share", 1),
        (Shape.COUNT, "45", "80", "5"),
        ("at_least: TARGET", BY_2025),
        "có TARGET% số xã đạt chuẩn nông thôn mới",
    ),
    _row(
        "new-jobs",
        ("Số lao động được tạo việc làm mới cả giai đoạn", "People newly in work over the period"),
        (SOCIETY, "lao động", "flow", 0),
        (Shape.SUM, "1180", "6500", "250"),
        ("more_than: TARGET", PLAN, "basis: total"),
        "tạo việc làm mới cho trên TARGET lao động trong 5 năm",
    ),
    _row(
        "trained-workers",
        ("Tỷ lệ lao động qua đào tạo", "Share of workers with training"),
        (SOCIETY, "%", "share", 1),
        (Shape.WAY, "55", "66", "1"),
        ("between: [TARGET, 70]", "better: higher", BY_2025),
        "tỷ lệ lao động qua đào tạo đạt TARGET-70%",
    ),
    _row(
        "health-insurance",
        ("Tỷ lệ dân số tham gia bảo hiểm y tế", "Share of people with health insurance"),
        (SOCIETY, "%", "share", 1),
        (Shape.WAY, "88.5", "95", "0.5"),
        ("at_least: TARGET", BY_2025),
        "tỷ lệ bao phủ bảo hiểm y tế đạt TARGET% dân số",
    ),
    _row(
        "standard-schools",
        ("Tỷ lệ trường học đạt chuẩn quốc gia", "Share of schools that meet the national standard"),
        (SOCIETY, "%", "share", 1),
        (Shape.COUNT, "52", "75", "5"),
        ("at_least: TARGET", BY_2025, "pace: trend"),
        "TARGET% trường học các cấp đạt chuẩn quốc gia",
    ),
    _row(
        "forest-cover",
        ("Tỷ lệ che phủ rừng", "Forest cover"),
        (ENVIRONMENT, "%", "share", 2),
        (Shape.WAY, "46.1", "48", "1"),
        ("at_least: TARGET", BY_2025, "tolerance: 0.5"),
        "tỷ lệ che phủ rừng đạt TARGET%",
    ),
    _row(
        "clean-water",
        (
            "Tỷ lệ dân số nông thôn sử dụng nước sạch theo quy chuẩn",
            "Share of rural people with water that meets the standard",
        ),
        (ENVIRONMENT, "%", "share", 1),
        (Shape.WAY, "41", "65", "2.5"),
        ("at_least: 85", "by: 2030"),
        "đến năm 2030, 85% dân số nông thôn sử dụng nước sạch theo quy chuẩn",
    ),
    _row(
        "urban-waste",
        (
            "Tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý",
            "Share of urban household waste that is collected and treated",
        ),
        (ENVIRONMENT, "%", "share", 1),
        (Shape.WAY, "84", "95", "1"),
        ("equal_to: TARGET", "within: 1", BY_2025),
        "khoảng TARGET% chất thải rắn sinh hoạt đô thị được thu gom, xử lý",
    ),
    _row(
        "cluster-wastewater",
        (
            "Tỷ lệ nước thải được xử lý ở từng cụm công nghiệp",
            "Share of waste water treated in each industrial cluster",
        ),
        (ENVIRONMENT, "%", "share", 0),
        (Shape.ITEMS, "35", "80", "5"),
        ("at_least: TARGET", BY_2025, "each_item: true", "severity: warning"),
        "mỗi cụm công nghiệp xử lý ít nhất TARGET% nước thải",
    ),
    _row(
        "reform-rank",
        (
            "Xếp hạng chỉ số cải cách hành chính trong các huyện, thị xã, thành phố",
            "Rank by the index of administrative reform among the districts",
        ),
        (PARTY, "hạng", "rank", 0),
        (Shape.RANK, "8", "4", "1"),
        ("at_most: TARGET", "out_of: 10", BY_2025),
        "xếp trong nhóm TARGET đơn vị dẫn đầu",
    ),
    _row(
        "district-plan",
        ("Quy hoạch vùng huyện được phê duyệt", "The plan of the district is approved"),
        (PARTY, "", "milestone", 0),
        (Shape.DAY, "0", "1", "0"),
        ("done: true", "by: 2024-12-31"),
        "hoàn thành quy hoạch vùng huyện trước ngày 31/12/2024",
    ),
    _row(
        "party-members",
        ("Số đảng viên mới kết nạp bình quân mỗi năm", "New party members a year, on average"),
        (PARTY, "đảng viên", "flow", 0),
        (Shape.MEAN, "141", "150", "10"),
        ("at_least: TARGET", PLAN, "basis: average"),
        "bình quân mỗi năm kết nạp TARGET đảng viên mới",
    ),
    _row(
        "party-cells",
        (
            "Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên hằng năm",
            "Share of grassroots party organisations rated good or better, every year",
        ),
        (PARTY, "%", "share", 1),
        (Shape.MEAN, "91.5", "90", "0"),
        ("at_least: TARGET", PLAN, "basis: each_year"),
        "hằng năm có TARGET% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên",
    ),
)
