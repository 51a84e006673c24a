package cn.suyuanban.portal;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** There is no such matter that can be applied for. */
public class MatterUnknownException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public MatterUnknownException() {
        super(HttpStatus.NOT_FOUND, "matter-unknown", "没有找到事项", "没有这个事项，或者该事项暂不受理。请从事项目录中选择。");
    }
}
