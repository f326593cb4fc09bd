let s = #"abc"
