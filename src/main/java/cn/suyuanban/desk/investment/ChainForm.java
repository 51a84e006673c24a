package cn.suyuanban.desk.investment;

import cn.suyuanban.desk.Asked;

/** A chain as it was typed. */
record ChainForm(String chain, String leader, String firm) {

    ChainForm {
        chain = Asked.plain(chain);
        leader = Asked.plain(leader);
        firm = Asked.plain(firm);
    }

    /** Why it cannot be kept, null if it can. */
    String fault() {
        return chain == null || leader == null || firm == null ? "value-missing: 产业链、链长、链主企业都要填写，各不超过 64 字。" : null;
    }
}
