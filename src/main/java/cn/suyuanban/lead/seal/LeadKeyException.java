package cn.suyuanban.lead.seal;

/** A key of the sealed store is not usable; the product does not start, and no row has been touched. */
class LeadKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param message a stable code and what is wrong; never the key */
    LeadKeyException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
