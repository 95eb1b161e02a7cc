import * as core from "@subforge/core"
import { storageLayout } from "@subforge/runtime/protocol"
import { loadVectors } from "./load.ts"
import { fromHex, toHex } from "./hex.ts"
import { TraceStorage } from "./trace-storage.ts"
let ok=0,bad=0,blocks=0
for (const v of loadVectors(process.argv.slice(2))) {
  const t = v.content as any
  const st = new TraceStorage(t.genesis)
  const map = new Map<string,string>(Object.entries(t.genesis))
  const raw=(pallet:string,item:string,...keys:unknown[])=>{const l=storageLayout(pallet,item); const k=map.get(toHex(l.key(keys))); const b=k??(l.fallback&&toHex(l.fallback)); return b===undefined?undefined:l.value.decode(fromHex(b)) as any}
  for (const step of t.steps) {
    if (step.op!=="block") { st.apply(step.diff??{}); for(const [k,x] of Object.entries(step.diff??{})) x===null?map.delete(k):map.set(k,x as string); continue }
    const g=(i:string,...k:unknown[])=>st.get<any>(i,...k)
    const nets=[1,2,3,4,5,6,7,8,9,10,11,12].filter(n=>g("NetworksAdded",n)&&g("FirstEmissionBlockNumber",n)!==undefined&&g("SubtokenEnabled",n)&&g("NetworkRegistrationAllowed",n))
    const credit=core.blockEmission(g("TotalIssuance"))
    const col=(i:string)=>new BigUint64Array(nets.map(n=>g(i,n)))
    const input={credit,rootTao:g("SubnetTAO",0),taoWeight:g("TaoWeight"),ownerCut:g("SubnetOwnerCut"),minimumReserve:1_000_000n,taoReserve:col("SubnetTAO"),alphaIn:col("SubnetAlphaIn"),alphaOut:col("SubnetAlphaOut"),
      quoteWeight:new BigUint64Array(nets.map(n=>{const b=raw("Swap","SwapBalancer",n); return typeof b==="bigint"?b:b.quote})),mechanism:new Uint16Array(nets.map(n=>g("SubnetMechanism",n))),movingPrice:nets.map(n=>g("SubnetMovingPrice",n)),minerBurned:nets.map(n=>g("MinerBurned",n)),emissionEnabled:nets.map(n=>g("SubnetEmissionEnabled",n)),ownerCutEnabled:nets.map(n=>g("OwnerCutEnabled",n)),initialized:nets.map(n=>raw("Swap","PalSwapInitialized",n))}
    const out=core.coinbase(input)
    const oldPending=nets.map(n=>g("PendingServerEmission",n))
    const oldMoving=nets.map(n=>g("SubnetMovingPrice",n))
    st.apply(step.diff); for(const [k,x] of Object.entries(step.diff)) x===null?map.delete(k):map.set(k,x as string)
    blocks++
    nets.forEach((n,i)=>{
      const check=(what:string,got:any,want:any)=>{ if(got===want) ok++; else {bad++; if(bad<12) console.log(v.stem,step.number,n,what,got,want)} }
      check("alphaIn",out.alphaInEmission[i],g("SubnetAlphaInEmission",n)); check("taoIn",out.taoInEmission[i],g("SubnetTaoInEmission",n)); check("excess",out.buyIn[i],g("SubnetExcessTao",n)); check("alphaOutEm",out.alphaOutEmission[i],g("SubnetAlphaOutEmission",n))
      const b=raw("Swap","SwapBalancer",n); check("weight",out.quoteWeight[i],typeof b==="bigint"?b:b.quote)
      const p=g("PendingServerEmission",n); if(p!==0n) check("server",out.server[i],p-oldPending[i])
      const pool={taoReserve:g("SubnetTAO",n),alphaReserve:g("SubnetAlphaIn",n),quoteWeight:typeof b==="bigint"?b:b.quote}
      void pool
      const pp={taoReserve:out.taoReserve[i]!,alphaReserve:out.alphaIn[i]!,quoteWeight:out.quoteWeight[i]!}
      const mp=core.movingPrices({old:[oldMoving[i]],price:[core.price(pp)],firstEmissionBlock:new BigUint64Array([g("FirstEmissionBlockNumber",n)]),halvingBlocks:new BigUint64Array([g("EMAPriceHalvingBlocks",n)])},g("SubnetMovingAlpha"),BigInt(step.number))
      check("moving",mp[0],g("SubnetMovingPrice",n))
    })
  }
  console.log(v.stem,{blocks,ok,bad})
}
