package cn.suyuanban.secret;

/** A key is not usable; the product does not start, and no row has been touched. */
public class KeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param message a stable code and what is wrong; never the key */
    public KeyRefusedException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
