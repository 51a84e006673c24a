package cn.suyuanban.deadline;

import org.camunda.bpm.engine.BadUserRequestException;

/** Something that a clock does not allow, with a stable code and the article or rule it rests on. */
public class ClockRefusedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ClockRefusedException(String code, String basis, String message) {
        super(code + ": " + message + "（依据：" + basis + "）");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
