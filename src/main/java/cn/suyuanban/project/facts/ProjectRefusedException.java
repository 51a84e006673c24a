package cn.suyuanban.project.facts;

/** Something that is not possible with a project; the Chinese message says why and what to do. */
public class ProjectRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ProjectRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
