package cn.suyuanban.intake.form;

import java.util.List;

/** An application does not fit its form (code {@code form-rejected}); says of each field what is wrong, never its value. */
public class FormRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldProblem> problems;

    FormRejectedException(List<FieldProblem> problems) {
        super("form-rejected: 有 %d 处需要改正，请改正后重新提交。".formatted(problems.size()));
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
