package cn.suyuanban.designer.bundle;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** Files that cannot be taken in as a service or a decision. */
public class BundleRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private BundleRefusedException(String code, String detail) {
        super(HttpStatus.BAD_REQUEST, code, "文件不能使用", detail);
    }

    static BundleRefusedException of(String code, String detail) {
        return new BundleRefusedException(code, detail);
    }
}
