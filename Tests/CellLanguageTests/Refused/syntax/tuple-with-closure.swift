let f = { () {} }
