package cn.suyuanban.desk.investment;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.investment.chain.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A gap as it was typed.
 *
 * @param targets firms with commas or the like between them
 */
record GapForm(String chain, String node, Gap.Part part, Gap.Kind kind, Gap.Aim aim, String targets) {

    private static final int LONGEST = 200;

    GapForm {
        chain = Asked.plain(chain);
        node = Asked.plain(node);
    }

    /** Why it cannot be kept, null if it can. */
    String fault() {
        if (Stream.of(chain, node, part, kind, aim).anyMatch(Objects::isNull)) {
            return "value-missing: 产业链、缺口环节、位置、类型、方向都要填写，环节不超过 64 字。";
        }
        return firms().stream().anyMatch(firm -> firm.length() > LONGEST)
                ? "value-too-long: 目标企业名称不超过 200 字，几家企业之间请用顿号隔开。"
                : null;
    }

    Gap gap() {
        return new Gap(chain, node, part, kind, aim, firms());
    }

    private List<String> firms() {
        return targets == null
                ? List.of()
                : Arrays.stream(targets.split("[、，,；;\\n]"))
                        .map(String::strip)
                        .filter(firm -> !firm.isEmpty())
                        .toList();
    }
}
