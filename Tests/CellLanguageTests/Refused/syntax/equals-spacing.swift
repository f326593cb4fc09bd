let x= 1
