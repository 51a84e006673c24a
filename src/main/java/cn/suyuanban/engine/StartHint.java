package cn.suyuanban.engine;

/** A line for whoever started the product, shown when it is ready. */
@FunctionalInterface
public interface StartHint {

    String text();
}
