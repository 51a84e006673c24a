/** The monthly report (月报): the board's figures of one month on paper. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "deadline", "desk", "document::pdf", "figures", "ledger::days", "refusal"})
package cn.suyuanban.monthlyreport;
