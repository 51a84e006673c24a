package cn.suyuanban.material;

import cn.suyuanban.material.check.Refusal;

/** A file was not taken; the message says in Chinese which, why and what to do. */
public class MaterialRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public MaterialRefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    static void refuse(Refusal refusal) {
        throw new MaterialRefusedException(refusal.code(), refusal.message());
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }
}
