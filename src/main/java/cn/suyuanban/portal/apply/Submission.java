package cn.suyuanban.portal.apply;

import cn.suyuanban.intake.ApplicationRefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * What an application page sends; how much of it is read at all is limited before it comes here.
 *
 * @param formVersion the form that was drawn
 * @param consent whether the applicant agreed to how personal data is handled (个人信息处理告知)
 * @param values by the keys of the form
 */
record Submission(String formVersion, boolean consent, Map<String, Object> values) {

    private static final ObjectReader JSON =
            new ObjectMapper().readerFor(Submission.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    Submission {
        values = values == null ? Map.of() : values;
    }

    /** @throws ApplicationRefusedException if it is no JSON of that shape (code {@code body-malformed}) */
    static Submission read(InputStream in) throws IOException {
        try {
            return Optional.ofNullable(JSON.<Submission>readValue(in)).orElseThrow(Submission::malformed);
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static ApplicationRefusedException malformed() {
        return new ApplicationRefusedException("body-malformed", "提交的内容无法识别，请刷新页面后重新提交。");
    }
}
