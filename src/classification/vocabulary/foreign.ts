/** English words for the commonest words of tool descriptions in other languages; a blank after an English word ends it. */
type Glossary = Readonly<Record<string, string>>;

function glossary(text: string): Glossary {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .flatMap((entry) => {
        const [english = '', foreign = ''] = entry.split('=');
        return foreign.split('|').map((word) => [word, english]);
      }),
  );
}

/** Chinese and Japanese, matched inside running text. */
export const hanWords: Glossary = glossary(`
  get=获取|獲取|取得|拿到|得到|读取|讀取|返回|提供|查看|檢視|检视|展示|显示|顯示|表示|获得|参照|閲覧
  search=搜索|搜尋|检索|檢索|查找|検索|寻找|發現|发现|探索|検出 query=查询|查詢|查 list=列出|列举|一覧 describe=描述 count=统计|統計|计数
  analyze=分析|解析|诊断|診斷|诊断 calculate=计算|計算|测算|算出 convert=转换|轉換|转化|变换|変換|换算 translate=翻译|翻譯|翻訳 validate=验证|驗證|校验|検証 check=检查|檢查|检测|確認|确认|チェック
  compare=比较|比對|对比|比較 summarize=总结|摘要|要約 recommend=推荐|推薦|建议 predict=预测|預測|予測 generate=生成|產生|产生 create=创建|創建|建立|新建|新增|作成|创作|登録|创设 add=添加|增加|追加|加入|添付
  update=更新|修改|变更|變更|编辑|編輯|变动|改变|调整|変更 set=设置|設置|設定|设定|配置 save=保存|存储|储存|写入|寫入|记录|記錄|記録 upload=上传|上傳|アップロード download=下载|下載|ダウンロード import=导入|匯入 export=导出|匯出|输出
  or=或者|或|／ and=和|以及|并且|與 delete=增删改查|增删改|增刪改查|增刪改|增删|删除|刪除|削除|销毁|清除 remove=移除|去除|除去 clear=清空|清理 send=发送|發送|送信|推送|发出|寄送|群发 publish=发布|發布|發佈|发表|投稿|公開 reply=回复|回覆|返信 comment=评论|評論|コメント notify=通知
  execute=执行|執行|実行 run=运行|運行 invoke=调用|調用|呼び出 start=启动|啟動|开始|開始|开启|打开|開啟|起動 stop=停止|关闭|關閉|终止|結束 restart=重启|重新启动|再起動 deploy=部署|デプロイ install=安装|安裝|インストール trigger=触发|觸發 pause=暂停|暫停
  click=点击|點擊|单击|クリック type=输入|輸入|入力 navigate=导航|導航|跳转|移動 scroll=滚动|滾動 screenshot=截图|截屏|スクリーンショット
  pay=支付|付款|缴费|支払 remit=转账|轉帳|转帐|划转|送金 withdraw=提现|提款|出金 deposit=充值|入金 refund=退款|返金 buy=购买|買入|买入|買う|購入|采购 sell=卖出|賣出|出售 order=下单|下單|下订|委托 ~order=订单|訂單|注文 trade=交易|买卖|買賣 swap=兑换|兌換 book=预订|預訂|预定|予約 cancel=取消|撤销|撤单|キャンセル subscribe=订阅
  login=登录|登入|ログイン|扫码 connect=连接|連接|接続 switch=切换|切り替え select=选择|選択 move=移动|移動 copy=复制|複製 rename=重命名 merge=合并|合併 close=关掉 batch=批量 all=所有|全部|すべて|全て scrape=抓取|爬取|采集 recognize=识别|識別 submit=提交 assign=分配|指派 like=点赞|收藏 follow=关注 draw=绘制 remember=记住|记忆 wait=等待
  revoke=吊销 reset=初期化 make=行う ~runtime=运行时|運行時|运行环境 ~payment=支払い ~orderbook=订单簿|訂單簿|盘口 ~cart=购物车 ~account=账户|帳戶 ~money=资金|金额|お金 ~cache=缓存 ~history=历史记录 ~permission=权限|權限 ~order=注文 ~stock=股票|株式 ~role=角色 ~config=設定 ~project=项目|プロジェクト ~key=密钥 ~file=文件|文档|ファイル ~message=消息|訊息|信息发送|メッセージ ~email=邮件|郵件|メール ~user=用户|ユーザー ~customer=客户|顧客 ~token=代币|トークン ~price=价格|價格|価格 ~database=数据库|資料庫|データベース ~table=表格 ~image=图片|圖片|图像|画像 ~video=视频|影片 ~code=代码 ~command=命令|コマンド ~instance=实例 ~server=服务器 ~password=密码 ~task=任务|タスク ~note=笔记 ~calendar=日历|日程|カレンダー ~contact=联系人|通讯录 ~logstore=日志库|日誌庫 ~log=日志 ~article=文章|記事 ~page=页面|ページ ~browser=浏览器 ~repository=仓库 ~issue=问题单 ~weather=天气 ~route=路线 ~map=地图 ~sql=ＳＱＬ ~text=文本`);

/** Korean, matched inside running text. */
export const hangulWords: Glossary = glossary(`
  get=조회|가져|반환|확인|제공|불러|보여 search=검색|찾 list=목록 create=생성|만들|작성|추가|등록 update=수정|업데이트|변경|편집 delete=삭제 remove=제거 clear=초기화 send=보내|보냅|전송|발송 deploy=배포 install=설치 publish=게시 restart=재시작 ~order=주문을|주문 ~stock=주식 ~database=데이터베이스 ~data=데이터 ~password=비밀번호 ~account=계좌|계정 ~payment=결제를 remit=송금|이체 make=진행 ~package=패키지 execute=실행 run=구동 analyze=분석 calculate=계산 convert=변환 translate=번역
  recommend=추천 download=다운로드 upload=업로드 save=저장 pay=결제 buy=구매|매수 sell=매도 order=주문 cancel=취소 start=시작 stop=중지|정지 book=예약 ~email=이메일 ~message=메시지 ~user=사용자 ~file=파일 click=클릭 login=로그인 validate=검증 check=체크`);

/** Spanish, Portuguese, French, German, Russian and Nordic verbs as they open a description or a name. */
export const latinWords: Glossary = glossary(`
  get=obtener|obtiene|obten|obtén|obter|obtém|obtem|recuperar|recupera|retorna|retornar|devuelve|devolver|obtenir|obtient|récupère|récupérer|recuperer|renvoie|retourne|holt|abrufen|ruft|liefert|gibt|erhalten|получить|получает|возвращает|вернуть|hämta|hämtar|consulta|consultar|consulter|consulte|leer|lee|ler|lire|lit|lesen|liest|прочитать|читает|ver|voir|muestra|mostrar|exibe|affiche|afficher|anzeigen|zeigt|показать|показывает|visa|pobierz|pobiera|zwraca|ottieni|restituisce|recupera
  search=buscar|busca|pesquisar|pesquisa|procurar|rechercher|recherche|cherche|chercher|suchen|sucht|suche|искать|поиск|найти|sök|söker|hitta|wyszukaj|szukaj|cerca|cercare|encontrar
  list=listar|lister|auflisten|listet|перечислить|список|lista|lista-todos|elenca calculate=calcular|calcula|calculer|calcule|berechnen|berechnet|рассчитать|вычислить analyze=analizar|analiza|analisar|analisa|analyser|analysieren|анализ|проанализировать|анализирует convert=convertir|convierte|converter|converte|konvertieren|umwandeln|преобразовать|конвертировать translate=traducir|traduzir|traduire|übersetzen|перевести validate=validar|valida|valider|prüfen|prüft|проверить|проверяет|verificar|verifica|vérifier|vérifie compare=comparar|comparer|vergleichen|сравнить filter=filtrera|filtrar summarize=resumir|résumer|zusammenfassen
  generate=generar|genera|gerar|gera|générer|génère|generieren|erzeugen|сгенерировать|генерирует create=crear|crea|criar|cria|créer|crée|erstellen|erstellt|anlegen|создать|создаёт|создает|skapa|utwórz|tworzy|creare add=agregar|agrega|añadir|añade|adicionar|adiciona|ajouter|ajoute|hinzufügen|добавить|добавляет|dodaj|aggiungi
  update=actualizar|actualiza|atualizar|atualiza|modificar|modifica|editar|mettre|modifier|modifie|aktualisieren|aktualisiert|ändern|bearbeiten|обновить|обновляет|изменить|uppdatera|aktualizuj|zaktualizuj save=guardar|guarda|salvar|salva|enregistrer|speichern|speichert|сохранить|сохраняет|spara upload=subir|enviar-arquivo|téléverser|hochladen|загрузить download=descargar|baixar|télécharger|herunterladen|скачать
  delete=eliminar|elimina|borrar|borra|excluir|exclui|apagar|deletar|supprimer|supprime|löschen|löscht|удалить|удаляет|radera|usuń|usuwa|eliminare send=enviar|envía|envia|envoyer|envoie|senden|sendet|отправить|отправляет|skicka|wyślij|invia reply=responder|répondre|antworten|ответить publish=publicar|publica|publier|veröffentlichen|опубликовать
  execute=ejecutar|ejecuta|executar|executa|exécuter|exécute|ausführen|führt|выполнить|выполняет|запустить|запускает|esegui start=iniciar|inicia|démarrer|starten|startet stop=detener|parar|arrêter|stoppen|beenden|остановить restart=reiniciar|redémarrer|neustarten|перезапустить install=instalar|installer|installieren|установить
  create=oluştur|olustur|oluşturur|buat|membuat|tạo list=listele|listeler|daftar delete=sil|siler|hapus|menghapus|xóa update=güncelle|guncelle|günceller|perbarui add=ekle|ekler|tambah search=ara|arar|cari|mencari|tìm get=getir|göster|goster|gösterir|ambil|lấy send=gönder|gonder|kirim|gửi edit=düzenle|duzenle
  pay=pagar|payer|bezahlen|оплатить transfer=transferir|transférer|überweisen|перевести-деньги buy=comprar|acheter|kaufen|купить sell=vender|vendre|verkaufen|продать cancel=cancelar|annuler|stornieren|отменить book=reservar|réserver|buchen|забронировать
  make=realizar|realiza|realize|fazer|faz|effectuer|effectue|durchführen install=instala|instalar|installiert|installe|установить|устанавливает deploy=desplegar|despliega|implantar|implanta|déployer|déploie|bereitstellen|развернуть|разворачивает
  set=alterar|altera|cambiar|cambia|ändert|изменяет remove=remover|remove-item|quitar|quita|retirer|entfernen|entfernt|убрать clear=vaciar|vacía|limpiar|limpa|esvaziar|vider|vide|leeren|leert|очистить|очищает revoke=revocar|revoca|revogar|révoquer|révoque|widerrufen|отозвать
  open=abrir|abre|ouvrir|ouvre|öffnen|öffnet|открыть close=cerrar|cierra|fechar|fecha|fermer|ferme|schließen|schließt|закрыть stop=stoppt|parar|détiene|останавливает start=arrancar|starten restart=redémarre|reinicia click=нажать|clicar|clic|cliquer|cliquez|klicken|klickt|нажимает
  pay=bezahlt|paga|paie|оплачивает|überweist publish=veröffentlicht|опубликует buy=kauft|compra|achète|покупает sell=verkauft|vende|vend|продаёт cancel=cancela|annule|storniert|отменяет translate=übersetzt|traduce|traduz|traduit download=descarga|télécharge|lädt
  ~payment=pago|pagamento|paiement|zahlung|платёж|платеж ~money=dinero|dinheiro|argent|geld|деньги|fondos|fundos|fonds ~order=pedido|commande|bestellung|заказ ~subscription=suscripción|assinatura|abonnement|abo|подписку ~invoice=factura|fatura|facture|rechnung|boleto|счёт|счет
  ~transfer=transferência|transferencia|virement ~label=etiqueta|étiquette|etikett|метку ~password=contraseña|senha|passwort|пароль ~key=clave|chave|clé|schlüssel|ключ ~trash=papelera|lixeira|corbeille|papierkorb|корзину ~door=puerta|porta|porte|tür|дверь ~valve=válvula|vanne|ventil
  ~setting=configuración|configurações|paramètres|einstellungen|настройки ~message=mensaje|mensagem|nachricht|сообщение ~email=correo|courriel|e-mail|письмо ~file=archivo|arquivo|fichier|datei|файл ~user=usuario|usuário|utilisateur|benutzer|пользователя ~table=tabla|tabela|tabelle|таблицу ~account=cuenta|conta|compte|konto|счета
  ~package=paquete|pacote|paquet|paket|пакет
  ~stock=acciones|ações|aktien|акции ~database=datenbank|базу ~record=registro|datensatz|запись ~server=servidor|serveur|сервер ~service=servicio|serviço|dienst`);
