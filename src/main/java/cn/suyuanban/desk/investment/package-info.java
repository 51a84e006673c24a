/** The pages of leads of investors, of their rates and of the industry chains. */
package cn.suyuanban.desk.investment;
