package cn.suyuanban.ledger;

import java.util.List;

/** Where notices go once they are written down; there is exactly one, so that none can be issued past it. */
public interface NoticeOutlet {

    /** Takes notices on their way, in the transaction that issues them; throwing issues none of them. */
    void issued(List<Issued> notices);

    /** A notice under the id the ledger gave it. */
    record Issued(long id, Notice notice) {}
}
