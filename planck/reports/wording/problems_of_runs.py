"""The sentences for what is wrong with a run: its settings, what it was asked for, git, and the day it judges."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_RUNS: dict[Code, Text] = {
    # The settings, and where the files are.
    Code.SETTING_MISREAD: Text(
        vi="{name} không thể là {text}; hãy ghi như {wanted}", en="{name} cannot be {text}; write it as {wanted}"
    ),
    Code.SEVERITY_FIXED: Text(
        vi="{key} luôn là lỗi, có lỗi đó thì không đánh giá được; hãy bỏ dòng này và sửa lỗi",
        en="{key} is always an error, since nothing can be judged with it; remove it here and fix the error",
    ),
    Code.TIMEZONE_UNKNOWN: Text(
        vi="không biết múi giờ {text}; hãy ghi một tên như Asia/Ho_Chi_Minh, cài gói tzdata, hoặc cho biết ngày "
        "bằng --as-of",
        en="unknown time zone {text}; write a name such as Asia/Ho_Chi_Minh, install the package tzdata, or "
        "give the date with --as-of",
    ),
    Code.SETTINGS_TWICE: Text(
        vi="tệp này không được dùng vì bên cạnh đã có {first}; hãy giữ một trong hai",
        en="this file is ignored because {first} is beside it; keep one of the two",
    ),
    Code.FOLDER_MISSING: Text(
        vi="không tìm thấy thư mục {folder}; hãy chạy planck trong thư mục của sổ, tạo thư mục đó, "
        "hoặc ghi trong planck.yaml nó ở đâu",
        en="folder {folder} not found; run planck in the folder of the register, create the folder, "
        "or name it in planck.yaml",
    ),
    Code.EVIDENCE_OUTSIDE: Text(
        vi="thư mục {folder} nằm ngoài sổ; hãy ghi một thư mục trong sổ, hoặc nêu thư mục ở nơi khác bằng --evidence "
        "hay PLANCK_EVIDENCE",
        en="the folder {folder} is outside the register; write one inside it, or name one elsewhere with "
        "--evidence or PLANCK_EVIDENCE",
    ),
    # What a run was asked to look at.
    Code.ARGUMENTS_REFUSED: Text(
        vi="không đọc được các tham số: {detail}", en="the arguments cannot be read: {detail}"
    ),
    Code.PATH_MISSING: Text(
        vi="không có tệp hay thư mục {path}; hãy ghi một tệp của sổ{such_as}",
        en="file or folder {path} not found; write one of the register{such_as}",
    ),
    Code.PATH_OUTSIDE: Text(
        vi="{path} nằm ngoài sổ {root}; hãy chạy planck trong thư mục của sổ chứa nó",
        en="{path} is outside the register {root}; run planck in the folder of its own register",
    ),
    Code.PATH_WITHOUT_FILES: Text(
        vi="{path} không chứa tệp nào của sổ; hãy ghi một tệp hay thư mục của sổ{such_as}",
        en="{path} contains no file of the register; write a file or folder that does{such_as}",
    ),
    Code.PATH_UNSTAGED: Text(
        vi="{path} chưa được đưa vào commit; hãy chạy git add {path}, hoặc bỏ --staged",
        en="{path} is not staged; run git add {path}, or remove --staged",
    ),
    Code.PATH_WITHOUT_TARGETS: Text(
        vi="{path} không khai báo chỉ tiêu nào (số liệu thực hiện luôn được đọc hết); hãy ghi một tệp hay "
        "thư mục chỉ tiêu{such_as}",
        en="{path} declares no target (figures are always read in full); write a file or folder of targets{such_as}",
    ),
    Code.UNKNOWN_AREA: Text(
        vi="không có địa bàn nào tên {wanted}; gần nhất: {nearest}",
        en="unknown area {wanted}; nearest: {nearest}",
    ),
    Code.AMBIGUOUS_AREA: Text(
        vi="{wanted} khớp với nhiều địa bàn; hãy ghi mã của địa bàn cần chọn: {areas}",
        en="{wanted} matches several areas; write the id: {areas}",
    ),
    Code.AREA_WITHOUT_TARGETS: Text(
        vi="{area} không có chỉ tiêu nào; các địa bàn có chỉ tiêu: {nearest}",
        en="{area} has no targets; areas with targets: {nearest}",
    ),
    Code.FILTER_MATCHES_NOTHING: Text(
        vi="{option} {wanted} không khớp chỉ tiêu nào; gần nhất: {nearest}",
        en="{option} {wanted} matches no target; nearest: {nearest}",
    ),
    Code.NOTHING_SELECTED: Text(
        vi="không có chỉ tiêu nào thỏa mãn đồng thời {options}; hãy bỏ bớt, hoặc ghi --allow-empty; "
        "gần nhất: {nearest}",
        en="no target matches {options} together; remove one, or add --allow-empty; nearest: {nearest}",
    ),
    Code.NO_TARGETS: Text(
        vi="sổ không khai báo chỉ tiêu nào; hãy ghi chỉ tiêu dưới targets: trong một tệp của thư mục "
        "targets, hoặc ghi --allow-empty",
        en="the register declares no target; write one under targets: in a file of the folder targets, "
        "or write --allow-empty",
    ),
    Code.NO_TARGETS_YET: Text(
        vi="sổ chưa có chỉ tiêu và số liệu nào nên chưa có gì để đánh giá; hãy ghi chỉ tiêu dưới targets:",
        en="the register has no target and no figure yet, so there is nothing to judge; write targets under targets:",
    ),
    # What kept a run from its end.
    Code.INTERNAL_FAULT: Text(
        vi="lỗi bên trong: {detail}; đây là lỗi của planck, không phải của các tệp; hãy chạy lại với --traceback để "
        "biết lỗi ở đâu",
        en="internal error: {detail}; this is a bug in planck, not in your files; run it again with --traceback "
        "to see where it happened",
    ),
    Code.OUTPUT_UNWRITTEN: Text(
        vi="không ghi được kết quả: {detail}; hãy giải phóng chỗ hoặc ghi nơi khác",
        en="the output could not be written: {detail}; free some space or write elsewhere",
    ),
    Code.PIPE_UNREAD: Text(
        vi="không ghi được {path}: đó là một ống dẫn không có chương trình nào đọc; hãy chạy chương trình đọc trước, "
        "hoặc ghi vào một tệp",
        en="{path} cannot be written: nothing is reading from this pipe; start its reader first, or write to a file",
    ),
    Code.WORKER_LOST: Text(
        vi="một trong các tiến trình cùng làm bị dừng giữa chừng ({ending}), thường vì hết bộ nhớ; hãy chạy lại với "
        "--jobs 1",
        en="one of the processes that share the work was ended ({ending}), often because memory ran out; run it again "
        "with --jobs 1",
    ),
    Code.WORKING_FOLDER_UNUSABLE: Text(
        vi="không dùng được thư mục làm việc ({detail}); hãy chuyển sang một thư mục đang có rồi chạy lại",
        en="the working folder cannot be used ({detail}); change to an existing folder and run planck again",
    ),
    # What a change of the register brings, and what git cannot give.
    Code.TARGET_LOOSENED: Text(
        vi="{target} đã bị nới lỏng: {key} trước là {before}, nay là {after}; hãy khôi phục nếu không có quyết "
        "định: nội dung do văn bản điều chỉnh phải ghi dưới amended: dạng {{on: ngày, by: văn bản, …}}",
        en="{target} was made easier to satisfy: {key} was {before}, now it is {after}; restore it unless that was "
        "decided: what a document changed belongs under amended: as {{on: day, by: document, …}}",
    ),
    Code.TARGET_REDEFINED: Text(
        vi="{target} không còn so sánh được với trước: {key} trước là {before}, nay là {after}; hãy khôi phục, "
        "và ghi chỉ tiêu tính theo cách khác thành một chỉ tiêu có mã riêng",
        en="{target} cannot be compared with what it was: {key} was {before}, now it is {after}; restore it, "
        "and enter what is measured differently as a target with its own id",
    ),
    Code.TARGET_REMOVED: Text(
        vi="{target} đã bị xóa ({terms}; trước ở {place}); hãy khôi phục nếu không có quyết định: nội dung do "
        "văn bản điều chỉnh phải ghi dưới amended: dạng {{on: ngày, by: văn bản, …}}",
        en="{target} was removed ({terms}; it was at {place}); restore it unless that was decided: what a "
        "document changed belongs under amended: as {{on: day, by: document, …}}",
    ),
    Code.TARGET_EXCUSED: Text(
        vi="{key} của {owner} trước là {before}, nay là {after}: do đó {targets} không còn ảnh hưởng đến kết quả kiểm "
        "tra; hãy khôi phục nếu không có quyết định",
        en="{key} of {owner} was {before}, now it is {after}: the check now excuses {targets}; restore it unless that "
        "was decided",
    ),
    Code.FIGURE_WITHDRAWN: Text(
        vi="{owner} không còn số liệu từng được tính ({periods}; trước ở {place}): do đó {targets} không còn "
        "ảnh hưởng đến kết quả kiểm tra; hãy khôi phục nếu số liệu không bị cơ quan công bố thu hồi",
        en="{owner} no longer has figures that counted ({periods}; the first was at {place}): the check now "
        "excuses {targets}; restore them unless their publisher withdrew them",
    ),
    Code.GRACE_LENGTHENED: Text(
        vi="grace_days trước là {before}, nay là {after}: các chỉ tiêu được chờ số liệu lâu hơn (không còn ảnh "
        "hưởng đến kết quả kiểm tra: {targets}); hãy khôi phục nếu không chủ ý cho mọi chỉ tiêu",
        en="grace_days was {before}, now it is {after}: targets wait longer for their figures (the check now "
        "excuses {targets}); restore it unless this is meant for all targets",
    ),
    Code.GATE_WEAKENED: Text(
        vi="{key} trước là {before}, nay là {after}: việc kiểm tra bỏ qua nhiều hơn; hãy khôi phục nếu không "
        "có quyết định, và ghi --fail-on, --severity, --evidence trong hook nếu không muốn phụ thuộc planck.yaml",
        en="{key} was {before}, now it is {after}: the check lets more pass; restore it unless that was decided, "
        "and set --fail-on, --severity and --evidence in the hook if it must not depend on planck.yaml",
    ),
    Code.AS_OF_EARLIER: Text(
        vi="sổ trước được đánh giá tính đến ngày {day_before_words}, nay theo planck.yaml tính đến ngày "
        "{day_after_words}: chỉ tiêu đến hạn trong khoảng đó không còn đến hạn; hãy khôi phục as_of nếu "
        "không có quyết định",
        en="the register was judged as of {day_before_words}, and planck.yaml now says {day_after_words}: "
        "targets that came due in between are no longer due; restore as_of unless that was decided",
    ),
    Code.GIT_MISSING: Text(
        vi="--staged, --rev, --since và diff cần git nhưng không tìm thấy; hãy cài git hoặc đưa git vào PATH",
        en="git is needed for --staged, --rev, --since and diff, and was not found; install it, or put it on PATH",
    ),
    Code.GIT_FAILED: Text(
        vi="git không đọc được kho: {detail}; hãy chạy git status trong thư mục này và xử lý điều git báo",
        en="git could not read the repository: {detail}; run git status in this folder and fix what it reports",
    ),
    Code.NO_REPOSITORY: Text(
        vi="{folder} không nằm trong kho git nào nên không có trạng thái trước để đọc; hãy chạy git init, hoặc "
        "bỏ --staged, --rev và --since",
        en="{folder} is not in a git repository, so there is no earlier state to read; run git init, or remove "
        "--staged, --rev and --since",
    ),
    Code.REVISION_UNKNOWN: Text(
        vi="git không biết commit {revision}; hãy ghi một nhánh, nhãn hoặc commit như HEAD~1, và tải về trước "
        "nếu bản sao kho là bản nông",
        en="unknown git revision {revision}; write a branch, tag or commit such as HEAD~1, and fetch it first "
        "if the clone is shallow",
    ),
    Code.NO_BASE: Text(
        vi="không có nhánh chính để so sánh (đã thử {tried}); hãy ghi --since=REV với một nhánh, nhãn hoặc commit",
        en="there is no main branch to compare with (tried {tried}); write --since=REV with a branch, tag or commit",
    ),
    Code.NO_COMMON_COMMIT: Text(
        vi="nhánh này và {base} không có commit chung; nếu bản sao kho là bản nông hãy chạy git fetch "
        "--unshallow, nếu không hãy ghi --since=REV.. (có hai dấu chấm) để so với chính REV",
        en="this branch and {base} have no commit in common; if the clone is shallow run git fetch --unshallow, "
        "otherwise write --since=REV.. (with two dots) to compare with REV itself",
    ),
    Code.SEVERAL_BASES: Text(
        vi="lịch sử này và {base} đã gộp chéo nhau nên có nhiều commit chung gần nhất ({commits}); chỉ điều khác với "
        "mọi commit đó mới là thay đổi; hãy ghi --since=REV.. để so với một commit",
        en="this history and {base} were merged criss-cross and have several merge bases ({commits}): only what "
        "differs from each of them counts as changed; write --since=REV.. to compare with one commit",
    ),
    Code.NO_EARLIER_REGISTER: Text(
        vi="tại {revision} chưa có sổ nào nên những gì không đạt trong sổ đầu tiên này được coi là đã có, không "
        "tính ({count}); hãy chạy planck check không có --fail-on-new để đánh giá toàn bộ",
        en="there was no register at {revision}, so what fails in this first one is taken as known and not "
        "counted ({count}); run planck check without --fail-on-new to judge everything",
    ),
    Code.NO_REGISTER: Text(
        vi="ở đây và trong lịch sử được so sánh không có sổ nào nên không có gì để đánh giá; nếu lẽ ra phải có sổ, hãy "
        "chạy git add {folder}",
        en="there is no register here or at the revision compared with, so nothing was judged; if there should be one, "
        "run git add {folder}",
    ),
    Code.BASE_IS_HEAD: Text(
        vi="không có nhánh chính (đã thử {tried}) và không có remote nên so sánh với HEAD; hãy ghi --since=REV để so "
        "với một nhánh, nhãn hoặc commit khác",
        en="there is no main branch (tried {tried}) and no remote, so this is compared with HEAD; write --since=REV to "
        "compare with another branch, tag or commit",
    ),
    Code.INDEX_UNMERGED: Text(
        vi="{path} còn xung đột khi trộn chưa giải quyết; hãy giải quyết rồi chạy git add",
        en="{path} has an unresolved merge conflict; resolve it and run git add",
    ),
    Code.INDEX_OF_BARE: Text(
        vi="kho trần không có index và tệp làm việc; hãy ghi --rev=REV để đánh giá một commit, hoặc chạy planck diff "
        "với hai phiên bản",
        en="a bare repository has no index and no files; write --rev=REV to judge a commit, or run planck diff with "
        "two revisions",
    ),
    Code.SUBMODULE_IN_REGISTER: Text(
        vi="{path} là một submodule, tệp của nó không nằm trong kho này; hãy chạy planck bên trong nó, hoặc đưa "
        "sổ vào cùng một kho",
        en="{path} is a submodule, and its files are not in this repository; run planck inside it, or move the "
        "register into one repository",
    ),
    Code.LINK_LEADS_NOWHERE: Text(
        vi="{path} là liên kết tới {target}, không có trong trạng thái này của kho; hãy đưa chính tệp hay thư mục "
        "đó vào kho thay cho liên kết",
        en="{path} is a link to {target}, which is not in this state of the repository; commit the file or "
        "folder itself instead of the link",
    ),
    Code.OBJECT_MISSING: Text(
        vi="nội dung của {path} tại {revision} không có trong bản sao kho này; hãy chạy git fetch, nếu không "
        "được thì git fsck",
        en="the content of {path} at {revision} is not in this clone; run git fetch, and git fsck if that does "
        "not help",
    ),
    Code.REGISTER_MOVED: Text(
        vi="sổ tại {revision} nằm ở thư mục {folder} và được so sánh với nội dung tại đó; nếu đó là một sổ "
        "khác, hãy ghi --since=REV với một commit đã có sổ này",
        en="the register was in {folder} at {revision} and is compared with its content there; if that is "
        "another register, write --since=REV with a commit that already has this one",
    ),
    Code.REVISION_WITH_ERRORS: Text(
        vi="sổ tại {revision} có lỗi ({count}, lỗi đầu tiên: {place}) nên phần bị che khuất được coi là mới; "
        "hãy ghi --since=REV với một commit không lỗi để so sánh đầy đủ",
        en="the register at {revision} had errors ({count}, the first: {place}), so what they hide counts as new; "
        "write --since=REV with a commit without errors for a full comparison",
    ),
    # What only a judgement can find, as of a day.
    Code.STATED_CONTRADICTED: Text(
        vi="{target}: nguồn nêu {claim_words} cho {period}, còn số liệu cho thấy {found_words}; "
        "hãy đối chiếu số liệu, chỉ tiêu và nhận định với nguồn",
        en="{target}: the source claims {claim_words} for {period}, the figures say {found_words}; "
        "check the figure, the target and the claim against the source",
    ),
    Code.MEANS_DISAGREE: Text(
        vi="{target}: theo {mean_words} thì {outcome_words}, nhưng theo {other_mean_words} thì "
        "{other_outcome_words}; hãy xác nhận nghị quyết tính theo mean: {mean}",
        en="{target} is {outcome_words} by its {mean_words} and {other_outcome_words} by its {other_mean_words}; "
        "make sure that the resolution means mean: {mean}",
    ),
    Code.WAIVER_EXPIRED: Text(
        vi="việc tạm miễn {target} đã hết hạn ngày {until_words}, không còn hiệu lực; hãy bỏ đi hoặc xin cấp mới",
        en="the waiver of {target} expired on {until_words} and has no effect; remove it, or have a new one granted",
    ),
    Code.WAIVER_EXPIRING: Text(
        vi="việc tạm miễn {target} sẽ hết hạn ngày {until_words}; hãy giải quyết hoặc xin gia hạn trước ngày đó",
        en="the waiver of {target} expires on {until_words}; settle the matter or have it renewed before then",
    ),
    Code.WAIVER_UNUSED: Text(
        vi="việc tạm miễn {target} không có tác dụng vì chỉ tiêu không bị đánh giá là không đạt; hãy bỏ waiver:",
        en="the waiver of {target} has no effect: the target does not fail; remove the waiver",
    ),
}
