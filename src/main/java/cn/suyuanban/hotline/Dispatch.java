package cn.suyuanban.hotline;

import java.util.List;

/**
 * Who a request was given to (派单); units are groups.
 *
 * @param unit 承办单位, which leads
 * @param supporters 协办单位
 */
public record Dispatch(String unit, List<String> supporters) {

    public Dispatch {
        supporters = List.copyOf(supporters);
    }
}
