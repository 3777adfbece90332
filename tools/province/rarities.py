"""What occurs seldom in the made-up province: figures of other forms, missing ones, amendments and waivers."""

from __future__ import annotations

# The figure of a year in another form, in place of what would stand there: (district, series) -> year -> as written.
FORMS: dict[tuple[str, str], dict[int, str]] = {
    ("An Khê", "health-insurance"): {2025: "{more_than: 94, status: estimate, published: 2025-12-05}"},
    ("An Khê", "party-cells"): {
        2023: "{value: 95.4, status: official, approximate: true, note: Báo cáo ghi số làm tròn.}"
    },
    ("Chợ Đồn", "grdp-growth"): {
        2024: '{value: 6.1, status: official, stated: {verdict: missed}, quote: "tăng trưởng 6,1%, không đạt kế hoạch"}'
    },
    ("Đại Từ", "poverty"): {2025: "{value: 2.65, status: estimate, published: 2025-12-05}"},
    ("Đại Từ", "trained-workers"): {2025: "{value: [64, 67], status: estimate, published: 2025-12-05}"},
    ("Định Hóa", "budget-revenue"): {
        2024: "[{value: 498, status: estimate, published: 2024-12-05}, "
        "{value: 503.7, status: official, published: 2025-06-20}]"
    },
    ("Định Hóa", "health-insurance"): {
        2023: "{value: 96.2, status: official}",
        2024: "{value: 96.5, status: preliminary}",
        2025: "{value: 97.1, status: estimate, published: 2025-12-05}",
    },
    ("Đồng Hỷ", "income"): {
        2023: "[{value: 61.5, status: estimate, published: 2023-12-05}, "
        "{value: 62.4, status: official, published: 2024-06-20}]"
    },
    ("Ea Súp", "poverty"): {2024: "{value: null, reason: Chưa công bố kết quả rà soát}"},
    ("Ứng Hòa", "health-insurance"): {2025: "{at_least: 96, status: estimate, published: 2025-12-05}"},
    ("Võ Nhai", "rural-communes"): {2025: "{count: 8, of: 14, status: estimate, published: 2025-12-05}"},
    ("Võ Nhai", "budget-revenue"): {
        2025: "[{of_target: 91.4 %, target: budget-assigned, status: estimate, published: 2025-12-05}, "
        "{of_target: 87.1 %, target: budget-set, status: estimate, published: 2025-12-05}]"
    },
}

# Years without a figure: (district, series) -> years. All of them where the series was never recorded.
ALL = range(2020, 2026)
MISSING: dict[tuple[str, str], tuple[int, ...]] = {
    ("An Khê", "grdp-growth"): (2025,),
    ("An Khê", "cluster-wastewater"): tuple(ALL),
    ("Bình Đông", "party-members"): (2025,),
    ("Bình Đông", "urban-waste"): (2024, 2025),
    ("Chợ Đồn", "cluster-wastewater"): tuple(ALL),
    ("Chợ Đồn", "clean-water"): (2020, 2022, 2024),
    ("Đại Từ", "income"): (2023, 2024, 2025),
    ("Đại Từ", "district-plan"): tuple(ALL),
    ("Định Hóa", "forest-cover"): (2025,),
    ("Định Hóa", "new-jobs"): (2022,),
    ("Đồng Hỷ", "health-insurance"): (2024, 2025),
    ("Đồng Hỷ", "clean-water"): tuple(ALL),
    ("Ea Súp", "party-members"): (2021,),
    ("Ea Súp", "services-output"): (2025,),
    ("Ea Súp", "cluster-wastewater"): tuple(ALL),
    ("Phú Bình", "standard-schools"): (2021, 2023),
    ("Ứng Hòa", "services-output"): (2020,),
    ("Ứng Hòa", "urban-waste"): (2025,),
    ("Võ Nhai", "clean-water"): (2025,),
    ("Võ Nhai", "cluster-wastewater"): tuple(ALL),
}

# Lines that a target has besides those of its indicator: (district, target) -> lines.
MORE: dict[tuple[str, str], tuple[str, ...]] = {
    ("Chợ Đồn", "income"): (
        "amended:",
        "- on: 2023-07-14",
        "  by: Nghị quyết 31/NQ-HĐND",
        "  at_least: 62",
        "  note: Điều chỉnh sau dịch COVID-19.",
    ),
    ("Đại Từ", "poverty"): (
        "waiver:",
        "  reason: Bão số 3 (Yagi) gây thiệt hại nặng",
        "  granted: 2025-11-20",
        "  until: 2026-11-15",
        "  approved_by: UBND tỉnh",
    ),
    ("Đồng Hỷ", "industrial-growth"): (
        "derived_from: 11,5 + 1,5 điểm %",
        "assumed: [comparator]",
    ),
    ("Ea Súp", "forest-cover"): ("bands: {ahead: 1.1, on_track: 0.9, behind: 0.5}",),
    ("Võ Nhai", "investment"): (
        "amended:",
        "- {on: 2022-12-09, by: Nghị quyết 52/NQ-HĐND, at_least: 22000}",
        "- {on: 2024-07-12, by: Nghị quyết 18/NQ-HĐND, at_least: 20000}",
    ),
    ("Võ Nhai", "rural-communes"): (
        "waiver:",
        "  reason: Sắp xếp đơn vị hành chính cấp xã",
        "  granted: 2025-07-01",
        "  until: 2026-06-30",
        "  approved_by: UBND tỉnh",
    ),
}
