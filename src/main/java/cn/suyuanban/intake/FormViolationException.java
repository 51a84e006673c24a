package cn.suyuanban.intake;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** What was handed in does not fit the form (code {@code form-invalid}). */
public class FormViolationException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    FormViolationException(String form, List<String> problems) {
        super("form-invalid: 表单 " + form + " 未填完整：" + String.join("；", problems) + "。请补填后重新提交。");
    }
}
