package cn.suyuanban.portal.apply;

import cn.suyuanban.intake.ApplicationRefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * What an application page sends.
 *
 * @param formVersion the form that was drawn
 * @param consent whether the applicant agreed to how personal data is handled (个人信息处理告知)
 * @param values by the keys of the form
 */
record Submission(String formVersion, boolean consent, Map<String, Object> values) {

    /** A form of a hundred long texts; the container itself sets no limit for JSON. */
    private static final int LARGEST = 256 * 1024;

    private static final ObjectReader JSON =
            new ObjectMapper().readerFor(Submission.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    Submission {
        values = values == null ? Map.of() : values;
    }

    /** @throws ApplicationRefusedException if it is larger than any application, or no JSON */
    static Submission read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ApplicationRefusedException("body-too-large", "填写的内容太长，请精简后再提交；较长的说明请作为材料上传。");
        }
        try {
            Submission body = JSON.readValue(bytes);
            if (body != null) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ApplicationRefusedException malformed() {
        return new ApplicationRefusedException("body-malformed", "提交的内容无法识别，请刷新页面后重新提交。");
    }
}
