package cn.suyuanban.intake.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** What a clerk handed in does not fit the form (code {@code form-invalid}). */
public class FormViolationException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    FormViolationException(String form, List<FieldProblem> problems) {
        super("form-invalid: 表单 " + form + " 需要改正：" + words(problems) + " 请改正后重新提交。");
    }

    private static String words(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> "“" + problem.label() + "”（" + problem.key() + "）" + problem.message())
                .collect(Collectors.joining());
    }
}
