package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.LedgerFile.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A gap of an industry chain (产业链缺口) as a row of its list.
 *
 * @param leader 链长
 * @param firm 链主
 * @param part 上游, 中游 or 下游
 * @param kind 断点 or 堵点
 * @param aim 建链, 延链, 补链 or 强链
 * @param targets 目标企业
 */
public record ChainRow(
        String chain,
        String leader,
        String firm,
        String node,
        String part,
        String kind,
        String aim,
        List<String> targets) {

    /** The columns of the file. */
    static final class Columns {

        private static final Column<ChainRow, String> NODE = Column.required("缺口环节", Kind.LONG_TEXT, ChainRow::node);

        private static final Column<ChainRow, String> CHAIN = Column.required("产业链", Kind.TEXT, ChainRow::chain);
        private static final Column<ChainRow, String> LEADER = Column.required("链长", Kind.TEXT, ChainRow::leader);
        private static final Column<ChainRow, String> FIRM = Column.required("链主企业", Kind.TEXT, ChainRow::firm);
        private static final Column<ChainRow, String> PART =
                Column.required("位置", words("上游", "中游", "下游"), ChainRow::part);
        private static final Column<ChainRow, String> KIND = Column.required("类型", words("断点", "堵点"), ChainRow::kind);
        private static final Column<ChainRow, String> AIM =
                Column.required("方向", words("建链", "延链", "补链", "强链"), ChainRow::aim);
        private static final Column<ChainRow, List<String>> TARGETS = Column.optional(
                "目标企业", Kind.NAMES, row -> Optional.of(row.targets).filter(firms -> !firms.isEmpty()));

        static final List<Column<ChainRow, ?>> ALL = List.of(CHAIN, LEADER, FIRM, NODE, PART, KIND, AIM, TARGETS);

        private Columns() {}

        private static Kind<String> words(String... words) {
            return Kind.choice(List.of(words), UnaryOperator.identity());
        }

        static ChainRow row(Values said) {
            return new ChainRow(
                    said.get(CHAIN),
                    said.get(LEADER),
                    said.get(FIRM),
                    said.get(NODE),
                    said.get(PART),
                    said.get(KIND),
                    said.get(AIM),
                    said.optional(TARGETS).orElse(List.of()));
        }
    }
}
