/** The pages of leads: what is sealed is read and written here and nowhere else. */
package cn.suyuanban.desk.leads;
