"""The texts of the problems that a change of the register brings, and of those of git."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

HISTORY_MESSAGES: dict[Code, Text] = {
    Code.TARGET_LOOSENED: Text(
        vi="{target} đã bị nới lỏng: {key} trước là {before}, nay là {after}; hãy khôi phục nếu không có quyết "
        "định: nội dung do văn bản điều chỉnh phải ghi dưới amended: dạng {{on: ngày, by: văn bản, …}}",
        en="{target} was made easier to satisfy: {key} was {before}, now it is {after}; restore it unless that was "
        "decided: what a document changed belongs under amended: as {{on: day, by: document, …}}",
    ),
    Code.TARGET_REDEFINED: Text(
        vi="{target} không còn so sánh được với trước: {key} trước là {before}, nay là {after}; hãy khôi phục, và "
        "ghi chỉ tiêu tính theo cách khác thành một chỉ tiêu có mã riêng",
        en="{target} cannot be compared with what it was: {key} was {before}, now it is {after}; restore it, and "
        "write what is measured otherwise as a target with an id of its own",
    ),
    Code.TARGET_REMOVED: Text(
        vi="{target} đã bị xoá ({terms}; trước ở {place}); hãy khôi phục nếu không có quyết định: nội dung do văn "
        "bản điều chỉnh phải ghi dưới amended: dạng {{on: ngày, by: văn bản, …}}",
        en="{target} was removed ({terms}; it stood at {place}); restore it unless that was decided: what a "
        "document changed belongs under amended: as {{on: day, by: document, …}}",
    ),
    Code.GRACE_LENGTHENED: Text(
        vi="grace_days trước là {before}, nay là {after}: các chỉ tiêu được chờ số liệu lâu hơn; hãy khôi phục nếu "
        "không chủ ý cho mọi chỉ tiêu",
        en="grace_days was {before}, now it is {after}: targets wait longer for their figures; restore it unless "
        "all targets are meant to wait",
    ),
    Code.GATE_WEAKENED: Text(
        vi="fail_on trước là {before}, nay là {after}: cổng kiểm tra bỏ qua nhiều hơn; hãy khôi phục nếu không có "
        "quyết định, và ghi --fail-on trong hook nếu không muốn phụ thuộc planck.yaml",
        en="fail_on was {before}, now it is {after}: the gate lets more pass; restore it unless that was decided, "
        "and write --fail-on in a hook that is not to depend on planck.yaml",
    ),
    Code.AS_OF_EARLIER: Text(
        vi="sổ trước được đánh giá tính đến ngày {day_before_words}, nay theo planck.yaml tính đến ngày "
        "{day_after_words}: chỉ tiêu đến hạn trong khoảng đó không còn đến hạn; hãy khôi phục as_of nếu không có "
        "quyết định",
        en="the register was judged as of {day_before_words}, by planck.yaml it now is as of {day_after_words}: "
        "what came due in between is no longer due; restore as_of unless that was decided",
    ),
    Code.GIT_MISSING: Text(
        vi="--staged, --since và diff cần git nhưng không tìm thấy; hãy cài git hoặc đưa git vào PATH",
        en="git is needed for --staged, --since and diff, and was not found; install it, or put it on PATH",
    ),
    Code.GIT_FAILED: Text(
        vi="git không đọc được kho: {detail}; hãy chạy git status trong thư mục này và xử lý điều git báo",
        en="git could not read the repository: {detail}; run git status in this folder and settle what it says",
    ),
    Code.NO_REPOSITORY: Text(
        vi="{folder} không nằm trong kho git nào nên không có trạng thái trước để đọc; hãy chạy git init, hoặc bỏ "
        "--staged và --since",
        en="{folder} lies in no git repository, so there is no earlier state to read; run git init, or leave "
        "--staged and --since out",
    ),
    Code.REVISION_UNKNOWN: Text(
        vi="git không biết commit {revision}; hãy ghi một nhánh, nhãn hoặc commit như HEAD~1, và tải về trước nếu "
        "bản sao kho là bản nông",
        en="git knows no commit {revision}; write a branch, a tag or a commit such as HEAD~1, and fetch it first "
        "where the clone is shallow",
    ),
    Code.NO_BASE: Text(
        vi="không có nhánh chính để so sánh (đã thử {tried}); hãy ghi --since=REV với một nhánh, nhãn hoặc commit",
        en="there is no main branch to compare with (tried {tried}); write --since=REV with a branch, a tag or a "
        "commit",
    ),
    Code.NO_COMMON_COMMIT: Text(
        vi="nhánh này và {base} không có commit chung; nếu bản sao kho là bản nông hãy chạy git fetch --unshallow, "
        "nếu không hãy ghi --since=REV",
        en="this branch and {base} have no commit in common; in a shallow clone run git fetch --unshallow, else "
        "write --since=REV",
    ),
    Code.INDEX_UNMERGED: Text(
        vi="{path} còn xung đột khi trộn chưa giải quyết; hãy giải quyết rồi chạy git add",
        en="{path} has a merge conflict that is not settled; settle it and run git add",
    ),
    Code.INDEX_OF_BARE: Text(
        vi="kho trần không có index và tệp làm việc; hãy chạy planck diff với hai phiên bản",
        en="a bare repository has no index and no files; run planck diff with two revisions instead",
    ),
    Code.SUBMODULE_IN_REGISTER: Text(
        vi="{path} là một submodule, tệp của nó không nằm trong kho này; hãy chạy planck bên trong nó, hoặc đưa sổ "
        "vào cùng một kho",
        en="{path} is a submodule, whose files this repository does not hold; run planck inside of it, or move the "
        "register into one repository",
    ),
    Code.LINK_LEADS_NOWHERE: Text(
        vi="{path} là liên kết tới {target}, không có trong trạng thái này của kho; hãy đưa chính tệp vào kho thay "
        "cho liên kết",
        en="{path} is a link to {target}, which is not in this state of the repository; commit the file itself "
        "instead of the link",
    ),
    Code.OBJECT_MISSING: Text(
        vi="nội dung của {path} tại {revision} không có trong bản sao kho này; hãy chạy git fetch, nếu không được "
        "thì git fsck",
        en="the content of {path} at {revision} is not in this clone; run git fetch, and git fsck where that does "
        "not help",
    ),
    Code.REVISION_WITH_ERRORS: Text(
        vi="sổ tại {revision} có lỗi ({count}, lỗi đầu tiên: {first}) nên phần bị che khuất được coi là mới; "
        "hãy ghi --since=REV với một commit không lỗi để so sánh đầy đủ",
        en="the register at {revision} had errors ({count}, the first: {first}), so what they hide counts as new; "
        "write --since=REV with a commit without errors for a full comparison",
    ),
}
