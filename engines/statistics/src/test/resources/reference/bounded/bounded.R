suppressMessages(library(survey)); data(api); options(digits=17)
out <- function(id,data,design,des,b,form,tot){
 g <- calibrate(des, form, tot, calfun="linear", bounds=b, epsilon=1e-12, maxit=200)
 w <- weights(g); m <- svymean(~api00,g); t <- svytotal(~enroll,g)
 fm <- paste0('"',names(tot),'":',format(tot,digits=17,trim=TRUE,scientific=FALSE),collapse=",")
 f <- function(x) paste0("[",paste(format(x,digits=17,trim=TRUE),collapse=","),"]")
 cat(sprintf('{"id":"%s","data":"%s","design":%s,"operation":"calibrate","parameters":{"margins":{%s},"formula":"%s","distance":"linear","bounds":[%s],"variables":["api00","enroll"]},"expected":{"weights":{"sum":%s,"min":%s,"max":%s,"sumSquares":%s},"mean":{"estimate":%s,"se":%s},"total":{"estimate":%s,"se":%s}},"tolerance":1e-06}',
  id,data,design,fm,paste(deparse(form),collapse=""),paste(b,collapse=","),format(sum(w),digits=17),format(min(w),digits=17),format(max(w),digits=17),format(sum(w^2),digits=17),f(coef(m)),f(SE(m)),f(coef(t)),f(SE(t))))
}
tot <- c(`(Intercept)`=6194,stypeH=755,stypeM=1018,api99=3914069)
d1 <- svydesign(id=~dnum,weights=~pw,data=apiclus1,fpc=~fpc)
d2 <- svydesign(id=~1,strata=~stype,weights=~pw,data=apistrat,fpc=~fpc)
cat('{"cases":[')
out("B1","apiclus1.csv",'{"ids":["dnum"],"weights":"pw","fpc":["fpc"]}',d1,c(0.5,1.7),~stype+api99,tot); cat(",\n")
out("B2","apiclus1.csv",'{"ids":["dnum"],"weights":"pw","fpc":["fpc"]}',d1,c(0.45,1.6),~stype+api99,tot); cat(",\n")
out("B3","apistrat.csv",'{"strata":["stype"],"weights":"pw","fpc":["fpc"]}',d2,c(0.965,1.03),~stype+api99,tot)
cat("]}\n")
