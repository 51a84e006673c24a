/** Lists as files for people and their spreadsheets, written line by line however long they are, and never read back. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.suyuanban.listfile;
