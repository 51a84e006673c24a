package cn.suyuanban.deadline;

import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.TestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of several nodes. */
@OwnJvm
@ContextConfiguration(initializers = TestDatabase.Postgresql.class)
class CalendarUpdateOnPostgresqlIT extends CalendarUpdateIT {}
