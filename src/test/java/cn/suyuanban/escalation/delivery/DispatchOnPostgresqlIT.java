package cn.suyuanban.escalation.delivery;

import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.TestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of several nodes: its locks and its generated keys are its own. */
@OwnJvm
@ContextConfiguration(initializers = TestDatabase.Postgresql.class)
class DispatchOnPostgresqlIT extends DispatchIT {}
