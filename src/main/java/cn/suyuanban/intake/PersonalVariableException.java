package cn.suyuanban.intake;

import org.camunda.bpm.engine.BadUserRequestException;

/** Personal data was about to become a process variable (code {@code personal-variable}). */
public class PersonalVariableException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    PersonalVariableException(String field) {
        super("personal-variable: " + field + " 是个人信息，不能作为流程变量传入；请用 submit-form 提交启动表单。");
    }
}
