package cn.suyuanban.lead.seal;

import cn.suyuanban.secret.KeyRefusedException;

/** A key of the sealed store is not usable; the product does not start, and no row has been touched. */
class LeadKeyException extends KeyRefusedException {

    private static final long serialVersionUID = 1L;

    /** @param message a stable code and what is wrong; never the key */
    LeadKeyException(String message, String remedy) {
        super(message, remedy);
    }
}
