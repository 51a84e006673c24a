package cn.suyuanban.intake.applicant;

import org.camunda.bpm.engine.BadUserRequestException;

/** Something that cannot be done with a case as it stands; says why, and what to do instead. */
public class ActRefusedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    ActRefusedException(String code, String text) {
        super(code + ": " + text);
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    /** The words for people, without the code. */
    public String text() {
        return text;
    }
}
