package cn.suyuanban.scaffold;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a matter from what somebody wrote about it, on the command line or in a row of a list. */
final class MatterFacts {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Map<String, String> AUDIENCES =
            Map.of("企业", "enterprise", "法人", "enterprise", "个人", "citizen", "自然人", "citizen");

    private final Departments departments;

    MatterFacts(Departments departments) {
        this.departments = departments;
    }

    /** @throws BadMatterException if something is missing, unknown or contradicts itself */
    NewMatter read(Map<Column, String> said) {
        String lead = departments.id(required(said, Column.LEAD));
        Limit promised = limit(Column.PROMISED, required(said, Column.PROMISED));
        Limit statutory =
                said.containsKey(Column.STATUTORY) ? limit(Column.STATUTORY, said.get(Column.STATUTORY)) : null;
        if (statutory != null && statutory.unit() == promised.unit() && promised.amount() > statutory.amount()) {
            throw new BadMatterException(
                    "promise-beyond-law",
                    "承诺时限 " + promised.chinese() + "长于法定时限 " + statutory.chinese(),
                    "请改短承诺时限（优化营商环境条例第三十六条）");
        }
        StepLimits.of(promised);
        return new NewMatter(
                id(said),
                required(said, Column.NAME),
                said.getOrDefault(Column.CODE, ""),
                lead,
                reviewers(lead, said.getOrDefault(Column.DEPARTMENTS, "")),
                promised,
                statutory,
                said.getOrDefault(Column.BASIS, "待补充"),
                audience(said.getOrDefault(Column.AUDIENCE, "企业")),
                said.get(Column.EVENT),
                number(said, Column.ONLINE, 1, 4, 4),
                number(said, Column.VISITS, 0, 99, 0));
    }

    private static String id(Map<Column, String> said) {
        String id = said.getOrDefault(
                Column.ID, "matter-" + said.getOrDefault(Column.CODE, "").toLowerCase(Locale.ROOT));
        if (!ID.matcher(id).matches()) {
            throw new BadMatterException(
                    "id-invalid", "流程编号“" + id + "”不合规则", "请用小写英文字母、数字和连字符，如 company-setup；未写流程编号的须写事项编码");
        }
        return id;
    }

    private List<String> reviewers(String lead, String others) {
        return Stream.concat(
                        Stream.of(lead),
                        Arrays.stream(others.split("[,，、;；\\s]+"))
                                .filter(name -> !name.isBlank())
                                .map(departments::id))
                .distinct()
                .toList();
    }

    private static Limit limit(Column column, String text) {
        try {
            return ChineseLimit.parse(text);
        } catch (LimitSyntaxException e) {
            throw new BadMatterException(
                    "limit-invalid", column.title() + "写错了：" + e.getMessage(), "请写成 5WD 或者“5个工作日”");
        }
    }

    private static String audience(String said) {
        String audience = AUDIENCES.getOrDefault(said, said);
        if (!Set.copyOf(AUDIENCES.values()).contains(audience)) {
            throw new BadMatterException("audience-unknown", "服务对象“" + said + "”不认识", "请写企业或者个人");
        }
        return audience;
    }

    private static int number(Map<Column, String> said, Column column, int least, int most, int otherwise) {
        String text = said.get(column);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadMatterException(
                    "number-invalid", column.title() + "“" + text + "”不对", "请写 " + least + " 到 " + most + " 的整数");
        }
        return Integer.parseInt(text);
    }

    private static String required(Map<Column, String> said, Column column) {
        String text = said.getOrDefault(column, "");
        if (text.isBlank()) {
            throw new BadMatterException("value-missing", "没有写" + column.title(), "请补上");
        }
        return text;
    }
}
