package cn.suyuanban.intake.form;

import cn.suyuanban.catalog.FormSchema.Demands;
import cn.suyuanban.catalog.FormSchema.Field;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a text that somebody typed. */
final class TextCheck {

    /** What a process variable holds; longer text the database would refuse. */
    private static final int LONGEST = 4_000;

    /** What the column of personal data holds. */
    private static final int LONGEST_PERSONAL = 1_000;

    /** As form-js has it; its list of dialling codes is left to the pattern of whoever needs it. */
    private static final Pattern EMAIL =
            Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63}){0,8}$");

    private static final Pattern PHONE = Pattern.compile("^(\\+|00)[0-9]{6,24}$");

    private TextCheck() {}

    static Optional<String> problem(Field field, String text) {
        Demands demands = field.demands();
        int most = Math.min(
                field.personal() ? LONGEST_PERSONAL : LONGEST,
                demands.maxLength() == null ? LONGEST : demands.maxLength());
        if (text.length() > most) {
            return Optional.of("最多填写 " + most + " 个字。");
        }
        if (!isStorable(text)) {
            return Optional.of("含有无法保存的字符，请改用文字重新填写。");
        }
        if (!field.type().equals("textarea") && text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            return Optional.of("只能填写一行，不要换行。");
        }
        if (demands.minLength() != null && text.length() < demands.minLength()) {
            return Optional.of("至少填写 " + demands.minLength() + " 个字。");
        }
        if (demands.pattern() != null && !PatientPattern.isFound(demands.pattern(), text)) {
            return Optional.of("格式不正确，请检查后重填。");
        }
        return validated(demands.validation(), text);
    }

    /** Whether a database takes it: no control characters but line breaks and tabs, no halves of characters. */
    static boolean isStorable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.length() <= LONGEST;
    }

    private static Optional<String> validated(String validation, String text) {
        if ("email".equals(validation) && !EMAIL.matcher(text).find()) {
            return Optional.of("请填写有效的电子邮箱。");
        }
        if ("phone".equals(validation) && !PHONE.matcher(text).find()) {
            return Optional.of("请填写带国家区号的电话号码，如 +8613800000000。");
        }
        return Optional.empty();
    }
}
