// One file each: the whole set would be read for every build.
export { default as IconAdvice } from "@tabler/icons-react/dist/esm/icons/IconBulb.mjs";
export { default as IconOpen } from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
export { default as IconNext } from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
export { default as IconCompass } from "@tabler/icons-react/dist/esm/icons/IconCompass.mjs";
export { default as IconDiscrepancy } from "@tabler/icons-react/dist/esm/icons/IconEqualNot.mjs";
export { default as IconImport } from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
export { default as IconHistory } from "@tabler/icons-react/dist/esm/icons/IconHistory.mjs";
export { default as IconExplore } from "@tabler/icons-react/dist/esm/icons/IconListSearch.mjs";
export { default as IconItems } from "@tabler/icons-react/dist/esm/icons/IconPackage.mjs";
export { default as IconOrders } from "@tabler/icons-react/dist/esm/icons/IconTruckDelivery.mjs";
export { default as IconRun } from "@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs";
export { default as IconStop } from "@tabler/icons-react/dist/esm/icons/IconPlayerStop.mjs";
export { default as IconRefresh } from "@tabler/icons-react/dist/esm/icons/IconRefresh.mjs";
export { default as IconSearch } from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
export { default as IconConsole } from "@tabler/icons-react/dist/esm/icons/IconTerminal2.mjs";
export { default as IconUpload } from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
export { default as IconUser } from "@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs";
