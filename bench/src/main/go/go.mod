module dev.goloom/bench

go 1.21
